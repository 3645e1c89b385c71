export type { Envelope, Fault, FaultCode, ForeignCode } from './envelope.ts';
export {
  CONTENT_TYPE,
  fault,
  openEnvelope,
  openParts,
  printEnvelope,
  printFault,
  readAction,
  SOAP,
} from './envelope.ts';
