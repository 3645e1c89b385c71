export type { Fault, FaultCode } from './envelope.ts';
export { CONTENT_TYPE, fault, openEnvelope, printEnvelope, printFault, readAction, SOAP } from './envelope.ts';
