/** What a connectathon wants to see besides each operation: whole stories, which one request alone does not tell. */
import type { OperationName } from '../../../standards/hubservices/index.ts';
import type { Remembered } from './exchange.ts';

const did = (session: readonly Remembered[], ...operations: readonly OperationName[]): boolean =>
  operations.every((name) => session.some(({ operation, answer }) => operation === name && answer.complete));

const PUTS: readonly OperationName[] = ['PutTransaction', 'PutTransactionSet', 'DeclareTransaction'];
const KNOWN = /\.DUPLICATE$/;

export const wanted = {
  'consent-and-link': (session) => did(session, 'PutPatientConsent', 'PutTherapeuticLink'),
  'put-and-read': (session) =>
    PUTS.some((put) => did(session, put)) && did(session, 'GetTransactionList', 'GetTransaction'),
  'sent-again': (session) => session.some(({ answer: { codes } }) => codes.some((code) => KNOWN.test(code))),
  'read-on': (session) => session.some(({ pageIndex = 1, answer }) => pageIndex > 1 && answer.complete),
  'refusal-seen': (session) => session.some(({ answer: { complete } }) => complete === false),
  emergency: (session) => session.some(({ isEmergency, answer }) => isEmergency && answer.complete),
  'taken-back': (session) => did(session, 'RevokeTransaction'),
} as const satisfies Record<string, (session: readonly Remembered[]) => unknown>;

export type WantedName = keyof typeof wanted;
export const wantedNames = Object.keys(wanted) as WantedName[];
