export { type AccessChoice, accessChoices, chooseAccessNotices, readAccessChoice } from './access-choice.ts';
export { type LetterKind, letterKinds } from './kinds.ts';
export {
  type Addressee,
  type Letter,
  notifyByJob,
  notifyCitizen,
  notifyPatient,
  notifyUnderRecord,
  notifyUnderRegister,
} from './notify.ts';
export { allLetters, lettersOf, patientLetters, type ReadLetter } from './read-letters.ts';
export { type TellContext, tellDaily, tellEachLook } from './tell-of-access.ts';
