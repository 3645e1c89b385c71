export { type KickOff, type KickOffFault, readKickOff } from './kick-off.ts';
export { exportManifest } from './manifest.ts';
export { FHIR_NDJSON, ndjsonLine } from './ndjson.ts';
export { sentParameters } from './sent-parameters.ts';
