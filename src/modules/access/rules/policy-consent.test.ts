import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromConsents, type PatientPolicy, type PolicyRule, toConsents } from './policy-consent.ts';

const numbers = fc.constantFrom('19901232580', '71000012', '0123456789');
const parties = fc.oneof(
  numbers.map((person) => ({ person })),
  numbers.map((house) => ({ house })),
);
const targets = fc.oneof(
  parties,
  fc.constantFrom('persnurse', 'persdentist').map((profession) => ({ profession })),
  fc.constant({ everyone: true } as const),
);
const rules: fc.Arbitrary<PolicyRule> = fc.oneof(
  fc.record({ target: parties, onlyNew: fc.constant(false), exclusion: fc.constant(true) }),
  fc.record({ target: targets, onlyNew: fc.boolean(), exclusion: fc.constant(false) }),
  fc.record({
    ...{ target: targets, onlyNew: fc.constant(false), exclusion: fc.constant(false) },
    kind: fc.constantFrom('note', 'sumehr', 'labresult'),
  }),
);
const policies: fc.Arbitrary<PatientPolicy> = fc.record({
  emergency: fc.constantFrom('allowed' as const, 'limited' as const, 'refused' as const),
  delayDays: fc.integer({ min: 0, max: 90 }),
  rules: fc.array(rules, { maxLength: 8 }),
});

it('what is written can be read back, through JSON', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      expect(fromConsents(JSON.parse(JSON.stringify(toConsents(policy))))).toEqual({ ok: true, policy });
    }),
  );
});

it('reading never throws, and never makes a choice of what it does not understand', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => !fromConsents(value).ok));
});

const policy: PatientPolicy = {
  emergency: 'limited',
  delayDays: 3,
  rules: [{ target: { person: '19901232580' }, onlyNew: false, exclusion: true }],
};

describe('a file is not read when', () => {
  type File = ReturnType<typeof toConsents>;
  const broken: readonly (readonly [string, (file: File) => unknown])[] = [
    ['it has no emergency choice', (file) => ({ ...file, entry: file.entry.filter((_, at) => at !== 1) })],
    ['it says one thing twice', (file) => ({ ...file, entry: [...file.entry, file.entry[0]] })],
    ['a Consent is not active', (file) => JSON.parse(JSON.stringify(file).replace('active', 'draft'))],
    ['a rule permits', (file) => JSON.parse(JSON.stringify(file).replace('deny', 'permit'))],
    ['a template is not ours', (file) => JSON.parse(JSON.stringify(file).replace('"301"', '"303"'))],
    ['a template and its actor differ', (file) => JSON.parse(JSON.stringify(file).replace('"301"', '"302"'))],
    ['a number is missing', (file) => JSON.parse(JSON.stringify(file).replace('"19901232580"', 'null'))],
    ['an emergency opens something else', (file) => JSON.parse(JSON.stringify(file).replace('"sumehr"', '"note"'))],
  ];
  it.each(broken)('%s', (_, breakFile) => {
    expect(fromConsents(breakFile(toConsents(policy)))).toEqual({ ok: false });
  });
});
