/** Invented names in the mix of languages of Brussels; surnames are made of parts, so that they name nobody. */
import type { Language } from '../../../platform/text/index.ts';
import type { Random } from './random.ts';

const FIRST: Readonly<Record<'male' | 'female', readonly string[]>> = {
  male: [
    'Adam',
    'Bilal',
    'Cédric',
    'Dirk',
    'Emre',
    'Farid',
    'Gilles',
    'Hugo',
    'Ismaël',
    'Jef',
    'Kofi',
    'Luc',
    'Marek',
    'Noah',
    'Omar',
    'Pieter',
    'Quentin',
    'Rachid',
    'Sven',
    'Tariq',
    'Vincent',
    'Wout',
    'Youssef',
    'Zoltan',
  ],
  female: [
    'Amina',
    'Béatrice',
    'Camille',
    'Dounia',
    'Els',
    'Fatou',
    'Greet',
    'Hanne',
    'Ilse',
    'Jasmina',
    'Khadija',
    'Lotte',
    'Maria',
    'Nadia',
    'Olga',
    'Paulette',
    'Rosa',
    'Sofia',
    'Tine',
    'Ursula',
    'Veerle',
    'Wafa',
    'Yasmine',
    'Zélie',
  ],
};
const HEADS = [
  'Proef',
  'Verzon',
  'Brou',
  'Cam',
  'Zand',
  'Fict',
  'Bedacht',
  'Mor',
  'Exem',
  'Rosen',
  'Sim',
  'Invent',
  'Lum',
  'Test',
  'Bric',
  'Ver',
];
const TAILS = [
  'steen',
  'mans',
  'oulle',
  'bier',
  'plaire',
  'weide',
  'aert',
  'ielle',
  'ova',
  'hout',
  'aoui',
  'eghem',
  'erie',
  'ski',
  'olo',
  'veld',
];

export interface Name {
  readonly firstName: string;
  readonly familyName: string;
}

export const inventName = (random: Random, sex: 'male' | 'female'): Name => ({
  firstName: random.pick(FIRST[sex]),
  familyName: `${random.pick(HEADS)}${random.pick(TAILS)}`,
});

const COMMUNES = [
  ['1000', 'Bruxelles'],
  ['1030', 'Schaerbeek'],
  ['1040', 'Etterbeek'],
  ['1050', 'Ixelles'],
  ['1060', 'Saint-Gilles'],
  ['1070', 'Anderlecht'],
  ['1080', 'Molenbeek-Saint-Jean'],
  ['1090', 'Jette'],
  ['1140', 'Evere'],
  ['1180', 'Uccle'],
] as const;

/** A street that does not exist, in a commune that does. */
export const inventAddress = (random: Random) => {
  const [zip, city] = random.pick(COMMUNES);
  const street = `Rue ${random.pick(HEADS)}${random.pick(TAILS)}`;
  return { zip, city, street, housenumber: String(random.int(1, 180)) };
};

const SPOKEN: readonly Language[] = ['fr', 'fr', 'fr', 'nl', 'nl', 'en', 'de'];
export const inventLanguage = (random: Random): Language => random.pick(SPOKEN);
