export { type LetterKind, letterKinds } from './kinds.ts';
export { type Letter, notifyByJob, notifyCitizen, notifyPatient, notifyUnderRegister } from './notify.ts';
export { allLetters, lettersOf, patientLetters, type ReadLetter } from './read-letters.ts';
