/** The making of grants. Invariant: imported by `modules/access` alone (dependency rule `grant-maker`). */

export { disclosuresOf, intentsOf, makeRecordGrant } from './record-grant.ts';
export { makeRegisterGrant, notesOf } from './register-grant.ts';
