/** Documents made of items: laboratory, contact, medication scheme, vaccination, notes. */
import type { Part } from '../../../../standards/kmehr/index.ts';
import type { Random } from '../random.ts';
import type { Draft } from './message.ts';
import { cd, codes, item, number, numbered, on, text, words } from './parts.ts';
import { medicineItem } from './sumehr.ts';

const ANALYSES = [
  ['718-7', 'Hémoglobine', 'g/dl', 12, 16],
  ['6690-2', 'Leucocytes', '10*3/µl', 4, 10],
  ['2160-0', 'Créatinine', 'mg/dl', 0.6, 1.2],
  ['2345-7', 'Glucose', 'mg/dl', 70, 110],
  ['4548-4', 'HbA1c', '%', 4, 6],
  ['2093-3', 'Cholestérol', 'mg/dl', 100, 190],
] as const;

export function labParts(random: Random, { date }: Draft): Part[] {
  const results = ANALYSES.map(([loinc, name, unit, low, high]) => {
    const value = low + (high - low) * (random.next() * 1.4 - 0.2);
    const flag = value < low ? 'low' : value > high ? 'high' : 'normal';
    const range = { minref: { decimal: String(low) }, maxref: { decimal: String(high) } };
    return item('lab', [codes(cd('CD-LAB', loinc, name)), number(value.toFixed(1), cd('CD-UNIT', unit), range)], {
      beginmoment: on(date),
      severity: { cd: cd('CD-SEVERITY', flag) },
    });
  });
  return numbered(results);
}

export const contactParts = ({ date }: Draft): Part[] =>
  numbered([
    item('encountertype', [codes(cd('CD-ENCOUNTER', 'consultation'))]),
    item('encounterdatetime', [{ date, time: '10:30:00' }]),
    item('transactionreason', [words('fr', 'Contrôle de la tension')]),
    item('parameter', [number('138', cd('CD-UNIT', 'mm[Hg]'))], {
      cd: [cd('CD-ITEM', 'parameter'), cd('CD-PARAMETER', 'sbp')],
    }),
    item('conclusion', [words('fr', 'Tension bien réglée, même traitement.')]),
  ]);

export const schemeElements = ({ date }: Draft): { readonly kind: string; readonly parts: readonly Part[] }[] => {
  const year = Number(date.slice(0, 4));
  const medicines = [
    { cnk: '1234560', name: 'Tensofict 5 mg', atc: 'C08CA01' },
    { cnk: '1234561', name: 'Glucofict 850 mg', atc: 'A10BA02' },
    { cnk: '1234565', name: 'Lipofict 20 mg', atc: 'C10AA05' },
  ];
  return medicines.map((medicine) => ({
    kind: 'medicationschemeelement',
    parts: numbered([medicineItem(medicine, year, 'fr')]),
  }));
};

export const schemeParts = (): Part[] => [{ text: text('fr', 'Schéma de médication partagé') }];

export const vaccinationParts = ({ date }: Draft): Part[] =>
  numbered([
    item('vaccine', [codes(cd('CD-VACCINEINDICATION', 'seasonalinfluenza')), codes(cd('CD-ATC', 'J07BB02'))], {
      beginmoment: on(date),
      lifecycle: { cd: cd('CD-LIFECYCLE', 'administrated') },
      quantity: { decimal: '1' },
      batch: 'INV2041',
    }),
  ]);

export const noteParts = (): Part[] => [
  { text: text('fr', 'Pansement refait, plaie propre. Prochain passage dans deux jours.') },
];
