import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factsOf,
  makeCbe,
  makeEhp,
  makeInstitutionNihii,
  makeNihii,
  makeSsin,
  parseCbe,
  parseEhp,
  parseInstitutionNihii,
  parseNihii,
  parseSsin,
  printCbe,
  printInstitutionNihii,
  printNihii,
  printSsin,
  type Ssin,
} from './index.ts';

const born = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ssins = fc.record({
  birthDate: born,
  counter: fc.integer({ min: 1, max: 997 }),
  bis: fc.constantFrom(undefined, 'sex-known', 'sex-unknown'),
});

/** The number with one digit changed. */
const oneWrong = (digits: string, at: number, by: number): string =>
  digits.slice(0, at) + String((Number(digits[at]) + by) % 10) + digits.slice(at + 1);

describe('SSIN', () => {
  it.each([
    ['88022999990', { isBis: false, birthDate: '1988-02-29' }],
    ['88222999936', { isBis: true, birthDate: '1988-02-29', sex: undefined }],
    ['08222999934', { isBis: true, birthDate: '2008-02-29' }],
    ['88422999979', { isBis: true, birthDate: '1988-02-29', sex: 'male' }],
    ['08422999977', { isBis: true, birthDate: '2008-02-29', sex: 'male' }],
    ['80222700153', { isBis: true }],
    ['00000000097', { isBis: false, birthDate: undefined, sex: undefined }],
  ])('%s is right and tells what it tells', (text, facts) => {
    expect(parseSsin(text, 'error')).toMatchObject({ ok: true, warnings: [] });
    expect(factsOf(text as Ssin)).toMatchObject(facts);
  });

  it('is read as people write it, and printed as on the card', () => {
    expect(parseSsin(' 85.07.30-998.33 ', 'error')).toMatchObject({ ok: true, value: '85073099833' });
    fc.assert(
      fc.property(ssins, (made) => {
        const ssin = makeSsin(made);
        expect(parseSsin(printSsin(ssin), 'error')).toEqual({ ok: true, value: ssin, warnings: [] });
        expect(factsOf(ssin).birthDate).toBe(made.birthDate);
        expect(factsOf(ssin).isBis).toBe(made.bis !== undefined);
      }),
    );
  });

  it('keeps an unknown day or month unknown', () => {
    expect(factsOf(makeSsin({ birthDate: '1950-00-00', counter: 3 })).birthDate).toBe('1950');
    expect(factsOf(makeSsin({ birthDate: '1950-07-00', counter: 3 })).birthDate).toBe('1950-07');
  });

  it('with one wrong digit fits at most the other century: it never keeps its date and counter', () => {
    fc.assert(
      fc.property(ssins, fc.nat(8), fc.integer({ min: 1, max: 9 }), (made, at, by) => {
        const ssin = makeSsin(made);
        const wrong = oneWrong(ssin, at, by) as Ssin;
        const parsed = parseSsin(wrong, 'error');
        if (parsed.ok) expect(factsOf(wrong).birthDate?.slice(0, 2)).not.toBe(made.birthDate.slice(0, 2));
      }),
    );
  });

  it.each([[''], ['8507309983'], ['850730998333'], ['8507309983x'], ['1'.repeat(5000)]])('%.20s is not one', (text) => {
    expect(parseSsin(text, 'warn')).toEqual({ ok: false, reason: 'form' });
  });

  it('with wrong check digits is refused in production and warned of in the sandbox', () => {
    expect(parseSsin('79080412345', 'error')).toEqual({ ok: false, reason: 'check-digits' });
    expect(parseSsin('79080412345', 'warn')).toMatchObject({ ok: true, warnings: ['check-digits'] });
  });
});

describe('NIHII', () => {
  it.each([['11530231003'], ['10000007999']])('%s of a professional is right', (text) => {
    expect(parseNihii(text, 'error')).toMatchObject({ ok: true, value: text });
  });

  it('of an institution has 8 digits, or 11 of which 8 count', () => {
    expect(parseInstitutionNihii('71000436', 'error')).toMatchObject({ ok: true, value: '71000436' });
    expect(parseInstitutionNihii('71000436000', 'error')).toMatchObject({ ok: true, value: '71000436' });
  });

  it('accepts the check modulo 89 too', () => {
    expect(parseNihii(`100000${String(89 - (100000 % 89)).padStart(2, '0')}004`, 'error').ok).toBe(true);
  });

  it('made, printed and read is the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100000, max: 899999 }), (stem) => {
        const nihii = makeNihii(stem, '004');
        const house = makeInstitutionNihii(stem);
        expect(parseNihii(printNihii(nihii), 'error')).toMatchObject({ value: nihii });
        expect(parseInstitutionNihii(printInstitutionNihii(house), 'error')).toMatchObject({ value: house });
      }),
    );
  });
});

describe('CBE and EHP', () => {
  it.each([['0419052173'], ['0809394427'], ['0515948443'], ['BE 0419.052.173']])('%s is a right CBE', (text) => {
    expect(parseCbe(text, 'error').ok).toBe(true);
  });

  it.each([['1990000035'], ['1990000728'], ['1990000134'], ['1990001916']])('%s is a right EHP', (text) => {
    expect(parseEhp(text, 'error').ok).toBe(true);
  });

  it('made, printed and read is the same, and one wrong digit is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 19_999_999 }), fc.integer({ min: 1, max: 9 }), (first8, by) => {
        const cbe = makeCbe(first8);
        expect(parseCbe(printCbe(cbe), 'error')).toMatchObject({ value: cbe });
        expect(parseCbe(oneWrong(cbe, 5, by), 'error').ok).toBe(false);
        expect(parseEhp(makeEhp(first8 % 10_000), 'error').ok).toBe(true);
      }),
    );
  });

  it('refuses another beginning', () => {
    expect(parseCbe('2419052173', 'warn')).toEqual({ ok: false, reason: 'form' });
    expect(parseEhp('1880000728', 'warn')).toEqual({ ok: false, reason: 'form' });
  });
});
