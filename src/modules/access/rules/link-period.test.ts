import { describe, expect, it } from 'vitest';
import { mayEnd, periodOf } from './link-period.ts';

const TODAY = '2026-11-30';
const asked = { kind: 'gpconsultation', party: 'persphysician', proof: 'eidreading' };

describe('the period of a link', () => {
  it.each([
    [{}, { startsOn: TODAY, endsOn: '2028-02-29' }],
    [
      { startsOn: '2026-11-01', endsOn: '2026-11-02' },
      { startsOn: '2026-11-01', endsOn: '2026-11-02' },
    ],
    [{ endsOn: '2028-02-29' }, { startsOn: TODAY, endsOn: '2028-02-29' }],
    [{ endsOn: '2028-03-01' }, 'link-period-too-long'],
    [{ startsOn: '2026-12-01' }, 'link-start-in-future'],
    [{ endsOn: TODAY }, 'link-period-invalid'],
    [{ endsOn: '2020-01-01' }, 'link-period-invalid'],
    [{ party: 'persnurse' }, 'link-type-not-for-profession'],
  ] as const)('%o gives %o', (changes, period) => {
    expect(periodOf({ ...asked, ...changes }, TODAY)).toEqual(period);
  });
});

describe('the end of a link', () => {
  const period = { startsOn: '2026-11-01', endsOn: '2026-12-31' };
  it.each([
    [period, TODAY, undefined],
    [period, '2026-11-01', undefined],
    [period, '2026-10-31', 'link-end-invalid'],
    [period, '2026-12-01', 'link-end-invalid'],
    [{ ...period, endsOn: TODAY }, '2026-11-15', 'link-ended'],
  ] as const)('of %o on %s: %s', (asked, on, fault) => {
    expect(mayEnd(asked, on, TODAY)).toBe(fault);
  });
});
