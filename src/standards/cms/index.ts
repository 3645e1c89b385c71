/** Sealed transport: CMS as sign, envelop, sign. */
export { actorOf, isSameActor, readActor, type SealActor } from './actor.ts';
export type { SealFault } from './fault.ts';
export { judgeCertificate, readCertificates, readSealingKeys, type SealingKey } from './keys.ts';
export { type Opened, type OpenOptions, openSealed } from './open-sealed.ts';
export { type SealOptions, sealFor } from './seal-for.ts';
