/** Which trails an act is told in: that of each record it concerns, or a house stream. */
import type { TrailEntry } from '../audit/index.ts';
import type { PatientKey } from '../grants/index.ts';

/**
 * Merged records keep a trail each, so that each still tells who looked when they are apart again: the survivor's has the
 * decision, the others a copy of it. The same for a question about several records, which may be merged later.
 */
export const inEach = (patients: readonly PatientKey[], entries: readonly TrailEntry[]): TrailEntry[] =>
  streamsOf(patients).flatMap((patient, at) =>
    entries.map((entry) => ({
      ...entry,
      patient,
      ...(at > 0 && entry.step === 'decision' ? { step: 'copy' as const } : {}),
    })),
  );

/** What is about nobody's record stands in a house stream. */
const streamsOf = (patients: readonly PatientKey[]): readonly (PatientKey | undefined)[] =>
  patients.length > 0 ? [...new Set(patients)] : [undefined];
