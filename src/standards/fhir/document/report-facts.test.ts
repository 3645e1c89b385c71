import { describe, expect, it } from 'vitest';
import { type ReportDocument, readDocument } from './read-document.ts';
import { isOlder, momentsOf, reportNumber } from './report-facts.ts';

const DRID = 'https://www.ehealth.fgov.be/lab-report/diagnostic-report-id';

function documentOf({ date, issued, timestamp, numbers = [] }: Record<string, unknown>): ReportDocument {
  const composition = { resourceType: 'Composition', date, identifier: { system: 'urn:composition', value: 'C' } };
  const report = { resourceType: 'DiagnosticReport', issued, identifier: numbers };
  const entry = [{ resource: composition }, { resource: report }];
  const read = readDocument({ resourceType: 'Bundle', type: 'document', timestamp, entry });
  if (!read.ok) throw new Error(read.fault);
  return read.document;
}

const MORNING = '2026-03-01T08:00:00+01:00';
const EVENING = '2026-03-01T18:00:00+01:00';
/** The same moment as `EVENING`. */
const EVENING_UTC = '2026-03-01T17:00:00Z';

describe('which of two versions is older', () => {
  it.each([
    ['by the Composition first', { date: MORNING, issued: EVENING }, { date: EVENING, issued: MORNING }, true],
    ['then by the report', { date: EVENING, issued: MORNING }, { date: EVENING_UTC, issued: EVENING }, true],
    ['then by the message', { timestamp: MORNING }, { timestamp: EVENING }, true],
    ['by what both tell', { date: MORNING, timestamp: EVENING }, { timestamp: MORNING }, false],
    ['not by a day', { date: '2026-02-01' }, { date: MORNING }, false],
    ['not by what is no moment', { date: '2026-02-31T99:00:00Z' }, { date: MORNING }, false],
    ['not when they tell the same', { date: EVENING }, { date: EVENING_UTC }, false],
    ['not the later one', { date: EVENING }, { date: MORNING }, false],
  ])('%s', (_, one, other, older) => {
    expect(isOlder(momentsOf(documentOf(one)), momentsOf(documentOf(other)))).toBe(older);
  });
});

describe('the number that stays', () => {
  it('is the DRID, else the first of the report, else that of the Composition', () => {
    const own = { system: 'urn:laboratory', value: '1' };
    const drid = { system: DRID, value: '2' };
    expect(reportNumber(documentOf({ numbers: [own, drid] }))).toEqual(drid);
    expect(reportNumber(documentOf({ numbers: [{ value: '3' }, own] }))).toEqual(own);
    expect(reportNumber(documentOf({}))).toEqual({ system: 'urn:composition', value: 'C' });
  });
});
