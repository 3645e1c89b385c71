/**
 * The category of a document, by which the matrix opens or closes it: a pure function of what the registry knows of it.
 * Source: access rules 6.4 (the published categories; those marked "ours" are needed by cells of 6.3 or by kinds it leaves out).
 */

/** The columns of the matrix. */
export const categories = [
  'summary',
  'medication-scheme',
  'prescription',
  'vaccination',
  'lab-result',
  'referral', // ours: requests and letters that refer
  'dr-physician',
  'dr-physician-psychiatry',
  'dr-physician-gynecology',
  'dr-physician-maxillofacial',
  'dr-nurse',
  'dr-nurse-psychiatry',
  'dr-nurse-gynecology',
  'dr-midwife',
  'dr-midwife-gynecology',
  'dr-other', // ours: reports of every other profession, and of nobody named
  'report-physician', // ours: reports of consultations, which the published tree leaves out
  'report-physician-orthopedics', // ours: a cell of physiotherapists
  'report-physician-internal-medicine', // ours: a cell of dieticians
  'oth-physician',
  'oth-physician-psychiatry',
  'oth-physician-radiology',
  'oth-physician-nuclear',
  'oth-physician-cardiology',
  'oth-physician-gynecology',
  'oth-physician-dental',
  'oth-physician-stomatology',
  'oth-physician-maxillofacial',
  'genetic', // ours: stricter than any other, whatever its form
  'notes-journal',
  'other',
] as const;
export type Category = (typeof categories)[number];

export interface CategoryFacts {
  /** CD-TRANSACTION. */
  readonly kind: string;
  /** CD-HCPARTY of the author, when it is a person. */
  readonly authorProfession?: string | undefined;
  /** Every `dept…` (CD-HCPARTY) of the author list. */
  readonly departments: readonly string[];
  /** Values of further LOINC codes of the transaction. */
  readonly loinc: readonly string[];
}

type Family = 'letter' | 'report' | 'examination' | 'note' | 'other';

const WHOLE_KINDS: ReadonlyMap<string, Category> = new Map([
  ['sumehr', 'summary'],
  ['clinicalsummary', 'summary'],
  ['medicationscheme', 'medication-scheme'],
  ['medicationschemeelement', 'medication-scheme'],
  ['treatmentsuspension', 'medication-scheme'],
  ['pharmaceuticalmedicationscheme', 'medication-scheme'],
  ['prescription', 'prescription'],
  ['pharmaceuticalprescription', 'prescription'],
  ['hospitalpharmaceuticalprescription', 'prescription'],
  ['productdelivery', 'prescription'],
  ['vaccination', 'vaccination'],
  ['vaccinationscheme', 'vaccination'],
  ['vaccinationschemeelement', 'vaccination'],
  ['labresult', 'lab-result'],
  ['referral', 'referral'],
  ['request', 'referral'],
  ['labrequest', 'referral'],
]);

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ['discharge', 'letter'],
  ['dischargereport', 'letter'],
  ['quickdischargereport', 'letter'],
  ['transferreport', 'letter'],
  ['nursingsummaryreport', 'letter'],
  ['report', 'report'],
  ['contactreport', 'report'],
  ['intervention', 'report'],
  ['result', 'examination'],
  ['note', 'note'],
  ['diarynote', 'note'],
]);

/** Departments whose documents are closed further: one of them in the author list is enough. Strictest first. */
const CLOSING: readonly (readonly [string, readonly string[]])[] = [
  ['genetic', ['deptgenetics']],
  ['psychiatry', ['deptpsychiatry', 'deptchildandadolescentpsychiatry', 'deptpsychogeriatry', 'deptpsychology']],
  ['gynecology', ['deptgynecology', 'deptobstetrics']],
  ['maxillofacial', ['deptmaxillofacialsurgery']],
];

/** Departments whose documents are opened further: only when the author list names no other. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ['deptorthopedy', 'orthopedics'],
  ['deptmedicine', 'internal-medicine'],
  ['deptdiabetology', 'internal-medicine'],
  ['deptendocrinology', 'internal-medicine'],
  ['deptradiology', 'radiology'],
  ['deptnuclear', 'nuclear'],
  ['deptcardiology', 'cardiology'],
  ['deptdentistry', 'dental'],
  ['deptstomatology', 'stomatology'],
]);

/** LOINC codes that say what a result is, whatever department wrote it. */
const GENETIC_LOINC: readonly string[] = ['51969-4', '51967-8'];
const IMAGING_LOINC = '18748-4';

/** What the departments say: the strictest that closes, else the one that all of them share, else nothing. */
function departmentOf({ departments, loinc }: CategoryFacts): string | undefined {
  if (loinc.some((code) => GENETIC_LOINC.includes(code))) return 'genetic';
  const closing = CLOSING.find(([, among]) => departments.some((one) => among.includes(one)));
  if (closing) return closing[0];
  if (loinc.includes(IMAGING_LOINC)) return 'radiology';
  const [first, ...others] = new Set(departments.map((one) => OPENING.get(one)));
  return others.length === 0 ? first : undefined;
}

const isCategory = (name: string): name is Category => (categories as readonly string[]).includes(name);

/** `stem-suffix` when the matrix has such a column, else the stem. */
const within = (stem: Category, suffix: string | undefined): Category => {
  const name = `${stem}-${suffix}`;
  return isCategory(name) ? name : stem;
};

const STEM_BY_PROFESSION: ReadonlyMap<string, Category> = new Map([
  ['persphysician', 'dr-physician'],
  ['persnurse', 'dr-nurse'],
  ['persmidwife', 'dr-midwife'],
]);

const TECHNICAL: readonly (string | undefined)[] = ['radiology', 'nuclear'];

/** A psychiatric or genetic document keeps that category whatever its form; everything unknown is `other`. */
export function categoryOf(facts: CategoryFacts): Category {
  const department = departmentOf(facts);
  if (department === 'genetic') return 'genetic';
  const whole = WHOLE_KINDS.get(facts.kind);
  if (whole) return whole;
  const family = FAMILIES.get(facts.kind) ?? 'other';
  if (family === 'examination') return within('oth-physician', department);
  if (family === 'report' && TECHNICAL.includes(department)) return within('oth-physician', department);
  if (family === 'report' && facts.authorProfession === 'persphysician') return consultationCategory(department);
  if (family === 'letter' || family === 'report' || department === 'psychiatry')
    return letterCategory(facts.authorProfession, department);
  return family === 'note' ? 'notes-journal' : 'other';
}

/** A physician's report of a consultation is no discharge letter; the departments kept apart are so in every form. */
function consultationCategory(department: string | undefined): Category {
  const apart = within('dr-physician', department);
  return apart === 'dr-physician' ? within('report-physician', department) : apart;
}

function letterCategory(profession: string | undefined, department: string | undefined): Category {
  const stem = STEM_BY_PROFESSION.get(profession ?? '');
  if (stem) return within(stem, department);
  // Nobody named, or another profession: psychiatry and gynaecology stay apart all the same.
  return department === 'psychiatry' || department === 'gynecology' ? within('dr-physician', department) : 'dr-other';
}
