/** Documents made of items: laboratory, contact, medication scheme, vaccination, notes. */
import type { Item, Part } from '../../../../standards/kmehr/index.ts';
import type { Random } from '../random.ts';
import type { Draft } from './message.ts';
import { cd, codes, content, item, on, text, words } from './parts.ts';
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
  return ANALYSES.map(([loinc, name, unit, low, high]): Item => {
    const value = low + (high - low) * (random.next() * 1.4 - 0.2);
    const flag = value < low ? 'low' : value > high ? 'high' : 'normal';
    return item(
      'lab',
      [
        codes({ ...cd('CD-LAB', loinc), display: name }),
        content({
          value: { type: 'decimal', text: value.toFixed(1) },
          unit: cd('CD-UNIT', unit),
          minReference: String(low),
          maxReference: String(high),
        }),
      ],
      { beginMoment: on(date), severity: cd('CD-SEVERITY', flag) },
    );
  });
}

export const contactParts = ({ date }: Draft): Part[] => [
  item('encountertype', [codes(cd('CD-ENCOUNTER', 'consultation'))]),
  item('encounterdatetime', [content({ moment: { date, time: '10:30:00' } })]),
  item('transactionreason', [words('fr', 'Contrôle de la tension')]),
  item('parameter', [content({ value: { type: 'decimal', text: '138' }, unit: cd('CD-UNIT', 'mm[Hg]') })], {
    cds: [cd('CD-ITEM', 'parameter'), cd('CD-PARAMETER', 'sbp')],
  }),
  item('conclusion', [words('fr', 'Tension bien réglée, même traitement.')]),
];

export const schemeElements = ({ date }: Draft): { readonly kind: string; readonly parts: readonly Part[] }[] => {
  const year = Number(date.slice(0, 4));
  const medicines = [
    ['1234560', 'Tensofict 5 mg'],
    ['1234561', 'Glucofict 850 mg'],
    ['1234565', 'Lipofict 20 mg'],
  ] as const;
  return medicines.map((medicine) => ({ kind: 'medicationschemeelement', parts: [medicineItem(medicine, year)] }));
};

export const schemeParts = (): Part[] => [text('fr', 'Schéma de médication partagé')];

export const vaccinationParts = ({ date }: Draft): Part[] => [
  item('vaccine', [codes(cd('CD-VACCINEINDICATION', 'seasonalinfluenza')), codes(cd('CD-ATC', 'J07BB02'))], {
    beginMoment: on(date),
    lifecycle: cd('CD-LIFECYCLE', 'administrated'),
    quantity: { decimal: '1' },
    batch: 'INV2041',
  }),
];

export const noteParts = (): Part[] => [
  text('fr', 'Pansement refait, plaie propre. Prochain passage dans deux jours.'),
];
