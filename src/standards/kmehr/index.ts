export type * from './model.ts';
export { HUB_CORE, KMEHR } from './namespaces.ts';
export type { ReadMessage } from './read-message.ts';
export { readKmehrElement, readKmehrMessage } from './read-message.ts';
export { readCd, readHcParty, readId, readMoment, readPerson } from './read-parts.ts';
export type { Rerooted } from './reroot.ts';
export { rerootKmehr, spliceIntoCore } from './reroot.ts';
export type { PatientAccess } from './summarise.ts';
export { captionOf, furtherCodes, kindOf, localIdOf, patientAccessOf } from './summarise.ts';
