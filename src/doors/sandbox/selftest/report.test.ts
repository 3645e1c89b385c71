import { describe, expect, it } from 'vitest';
import { V3 } from '../../../standards/hubservices/index.ts';
import { Session } from './report.ts';

const envelope = (body: string): Buffer =>
  Buffer.from(
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><p:PutPatientRequest xmlns:p="${V3.protocol}">${body}</p:PutPatientRequest></s:Body></s:Envelope>`,
  );

const findingsOf = (body: string) => {
  const session = new Session();
  session.add({ message: envelope(body), answer: Buffer.from('<a/>') }, '2026-11-30');
  return session.report().operations.find(({ operation }) => operation === 'PutPatient')?.findings ?? [];
};

describe('what is remembered of one request', () => {
  it('has a bound, however often it is wrong in one way', () => {
    const findings = findingsOf('<id S="LOCAL"/>'.repeat(30_000));
    expect(findings.filter(({ check }) => check === 'local-scheme')).toHaveLength(20);
  });

  it('has a bound, however long a name of its sender is', () => {
    const [schema] = findingsOf(`<x xmlns="urn:${'a'.repeat(100_000)}"/>`).filter(({ check }) => check === 'schema');
    expect(schema?.detail).toHaveLength(500);
  });
});
