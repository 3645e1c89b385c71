export type { Coding, Pattern } from './audit-codes.ts';
export { type AuditEvent, type AuditFacts, auditEvent, incomplete, type Party } from './audit-event.ts';
