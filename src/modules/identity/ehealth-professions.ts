/** What eHealth calls a recognised professional, in its assertions as in its tokens, and the CD-HCPARTY value. Source: access rules 10.2. */
const PROFESSIONS: ReadonlyMap<string, string> = new Map([
  ['doctor', 'persphysician'],
  ['nurse', 'persnurse'],
  ['dentist', 'persdentist'],
  ['pharmacist', 'perspharmacist'],
  ['physiotherapist', 'persphysiotherapist'],
  ['logopedist', 'perslogopedist'],
  ['dietician', 'persdietician'],
  ['clinicalpsychologist', 'persclinicalpsychologist'],
  ['optician', 'persoptician'],
  ['audician', 'persaudician'],
  ['podologist', 'perspodologist'],
  ['midwife', 'persmidwife'],
]);

export const professionOf = (discipline: string): string | undefined => PROFESSIONS.get(discipline);

export const disciplineOf = (profession: string): string | undefined =>
  [...PROFESSIONS].find(([, one]) => one === profession)?.[0];
