/**
 * Which kinds of document each profession may see: rows are CD-HCPARTY professions, cells CD-TRANSACTION kinds.
 * Placeholder built from the confirmed cells only (access rules 6.2, 6.3): the official national sheet was not published with them.
 * A document whose author has the caller's own profession is open to it in every row.
 */
const SUMMARIES_FOR_CARE = [
  'medicationscheme',
  'medicationschemeelement',
  'treatmentsuspension',
  'vaccination',
] as const;
const LETTERS = ['dischargereport', 'quickdischargereport', 'transferreport', 'nursingsummaryreport'] as const;

export const matrix: Readonly<Record<string, 'all' | readonly string[]>> = {
  persphysician: 'all',
  persnurse: [...SUMMARIES_FOR_CARE, ...LETTERS, 'diarynote', 'note'],
  persmidwife: [...SUMMARIES_FOR_CARE, ...LETTERS, 'labresult', 'diarynote'],
  perspharmacist: [
    ...SUMMARIES_FOR_CARE,
    'pharmaceuticalprescription',
    'prescription',
    'pharmaceuticalmedicationscheme',
  ],
  persdentist: [...SUMMARIES_FOR_CARE],
  persphysiotherapist: ['referral', 'result'],
  persdietician: ['medicationscheme', 'labresult'],
};

/** The kinds open to a profession; a profession without a row sees only its own colleagues' documents. */
export const kindsFor = (profession: string): 'all' | readonly string[] => matrix[profession] ?? [];
