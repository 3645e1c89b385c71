import { describe, expect, it } from 'vitest';
import { durations, isProof, kindsHeldBy, mostMonths } from './link-duration.ts';

/** CD-THERAPEUTICLINKTYPE, all 18. Source: KMEHR facts B6. */
const KINDS = [
  ...['hospitalstay', 'hospitalambulatory', 'hospitalurgency', 'gmd', 'carepath', 'medicalhouse', 'patientmanagement'],
  ...['gpconsultation', 'specialistconsultation', 'nurseconsultation', 'pharmacydelivery', 'gpreferral'],
  ...['specialistreferral', 'pharmacistreferral', 'nursereferral', 'consultation', 'delivery', 'referral'],
];
const HOLDERS = [
  'persphysician',
  'perspharmacist',
  'persnurse',
  'persdentist',
  'persphysiotherapist',
  'orghospital',
  'orgpharmacy',
  'guardpost',
  'orgpractice',
  'application',
] as const;

/** Months with a card read / without; in the order of HOLDERS; `-`: not for this holder. Written from the facts, not from the code. */
const CELLS: Readonly<Record<string, string>> = {
  hospitalstay: '3/3 3/3 3/3 3/3 3/3 3/3 - - - -',
  hospitalambulatory: '3/3 3/3 3/3 3/3 3/3 3/3 - - - -',
  hospitalurgency: '1/1 - - - - 1/1 - - - -',
  gmd: '- - - - - - - - - -',
  carepath: '15/3 15/3 15/3 15/3 15/3 - - - - -',
  medicalhouse: '15/3 - 15/3 - 15/3 - - - 15/3 -',
  patientmanagement: '15/15 15/15 15/15 15/15 15/15 15/15 15/15 - 15/15 -',
  gpconsultation: '15/3 - - - - - - 1/1 - -',
  specialistconsultation: '3/3 - - 3/3 - - - - - -',
  nurseconsultation: '- - 3/3 - - - - - - -',
  pharmacydelivery: '- 15/3 - - - - 15/3 - - -',
  gpreferral: '15/3 - - - - - - - - -',
  specialistreferral: '3/3 - - 3/3 - - - - - -',
  pharmacistreferral: '- 15/3 - - - - 15/3 - - -',
  nursereferral: '- - 3/3 - - - - - - -',
  consultation: '3/3 3/3 3/3 3/3 3/3 3/3 - 1/1 3/3 -',
  delivery: '3/3 15/3 3/3 3/3 3/3 3/3 15/3 - 3/3 -',
  referral: '3/3 3/3 3/3 3/3 3/3 3/3 - - 3/3 -',
};
const cells = KINDS.flatMap((kind) =>
  (CELLS[kind] ?? '').split(' ').map((cell, at) => [kind, HOLDERS[at] ?? '', cell] as const),
);
const CARDS = ['eidreading', 'eidsigning', 'isireading', 'sisreading'];
const BY_HAND = ['eidencoding_housecall', 'eidencoding_nocard', 'eidencoding_techproblem'];

describe('how long a link may run', () => {
  it('the test knows all 18 types and every holder', () => {
    expect(Object.keys(CELLS).sort()).toEqual([...KINDS].sort());
    expect(cells).toHaveLength(KINDS.length * HOLDERS.length);
  });

  it.each(cells)('%s held by %s: %s', (kind, holder, cell) => {
    const [card, none] = cell === '-' ? [undefined, undefined] : cell.split('/').map(Number);
    expect(CARDS.map((proof) => mostMonths(kind, holder, proof))).toEqual(CARDS.map(() => card));
    expect(BY_HAND.map((proof) => mostMonths(kind, holder, proof))).toEqual(BY_HAND.map(() => none));
  });

  it('every row says where it comes from, and none is longer without a card than with one', () => {
    for (const { source, months, monthsWithoutCard } of durations) {
      expect(source).toMatch(/^(ours|\d+\.\d+(, \d+\.\d+)*): /);
      expect(monthsWithoutCard).toBeLessThanOrEqual(months);
    }
  });

  it('offers a holder only what it may hold', () => {
    for (const holder of HOLDERS)
      expect(kindsHeldBy(holder).sort()).toEqual(
        cells
          .filter(([, who, cell]) => who === holder && cell !== '-')
          .map(([kind]) => kind)
          .sort(),
      );
  });

  it('takes proofs of the table only, and never what the insurers alone prove', () => {
    expect(['eidreading', 'propagation', 'constructor', ''].map(isProof)).toEqual([true, false, false, false]);
  });
});
