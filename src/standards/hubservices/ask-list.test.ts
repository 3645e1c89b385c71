import { describe, expect, it } from 'vitest';
import { printEnvelope } from '../soap/index.ts';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { readListAnswer } from './index.ts';

const HEAD =
  '<c:id S="ID-KMEHR" SV="1.0">1990000035.1</c:id><c:author><k:hcparty><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty></c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time>';
const answer = (complete: string): Buffer => {
  const body = `<c:response>${HEAD}<c:request>${HEAD}</c:request></c:response><c:acknowledge><c:iscomplete>${complete}</c:iscomplete></c:acknowledge>`;
  return Buffer.from(
    printEnvelope(
      `<p:GetTransactionListResponse xmlns:p="http://www.ehealth.fgov.be/hubservices/protocol/v3" xmlns:c="http://www.ehealth.fgov.be/hubservices/core/v3" xmlns:k="http://www.ehealth.fgov.be/standards/kmehr/schema/v1">${body}</p:GetTransactionListResponse>`,
    ),
  );
};

describe('the list of another hub', () => {
  it.each([
    ['true', true],
    ['1', true],
    [' 1 ', true],
    ['false', false],
    ['0', false],
  ])('that says it is complete with %s is whole: %s', (complete, isWhole) => {
    expect(readListAnswer(answer(complete), DEFAULT_LIMITS)).toEqual({ patientIds: [], rows: [], isWhole });
  });
});
