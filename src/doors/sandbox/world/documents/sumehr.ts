/** A rich SUMEHR 2.0, coherent with age and sex. */
import type { Address, Item, Part } from '../../../../standards/kmehr/index.ts';
import { inventAddress, inventName } from '../names.ts';
import type { Random } from '../random.ts';
import type { WorldPatient } from '../types.ts';
import { type Draft, personParty } from './message.ts';
import { active, cd, codes, id, inactive, item, numbered, on, product, words } from './parts.ts';

export interface Medicine {
  readonly cnk: string;
  readonly name: string;
  readonly atc: string;
}

interface Problem {
  readonly icpc: string;
  readonly icd: string;
  readonly fr: string;
  readonly nl: string;
  /** From this age on. */
  readonly from: number;
  readonly only?: 'female' | 'male';
  readonly medicine?: Medicine;
}

const PROBLEMS: readonly Problem[] = [
  {
    icpc: 'K86',
    icd: 'I10',
    fr: 'Hypertension artérielle',
    nl: 'Hoge bloeddruk',
    from: 40,
    medicine: { cnk: '1234560', name: 'Tensofict 5 mg', atc: 'C08CA01' },
  },
  {
    icpc: 'T90',
    icd: 'E11',
    fr: 'Diabète de type 2',
    nl: 'Diabetes type 2',
    from: 45,
    medicine: { cnk: '1234561', name: 'Glucofict 850 mg', atc: 'A10BA02' },
  },
  {
    icpc: 'R96',
    icd: 'J45',
    fr: 'Asthme',
    nl: 'Astma',
    from: 5,
    medicine: { cnk: '1234562', name: 'Aerofict 100 µg', atc: 'R03AC02' },
  },
  {
    icpc: 'T86',
    icd: 'E03',
    fr: 'Hypothyroïdie',
    nl: 'Hypothyreoïdie',
    from: 30,
    only: 'female',
    medicine: { cnk: '1234563', name: 'Thyrofict 75 µg', atc: 'H03AA01' },
  },
  { icpc: 'L89', icd: 'M16', fr: 'Arthrose de la hanche', nl: 'Heupartrose', from: 60 },
  {
    icpc: 'P76',
    icd: 'F32',
    fr: 'Épisode dépressif',
    nl: 'Depressieve episode',
    from: 18,
    medicine: { cnk: '1234564', name: 'Serofict 50 mg', atc: 'N06AB06' },
  },
  { icpc: 'N89', icd: 'G43', fr: 'Migraine', nl: 'Migraine', from: 15 },
  { icpc: 'U95', icd: 'N20', fr: 'Lithiase urinaire', nl: 'Nierstenen', from: 30 },
];

const coded = (icpc: string, icd: string) =>
  codes({ ...cd('ICPC', icpc), version: '2' }, { ...cd('ICD', icd), version: '10' });

export function sumehrParts(random: Random, { patient, author, date }: Draft): Part[] {
  const year = Number(date.slice(0, 4));
  const age = year - Number((patient.birthDate ?? '1970').slice(0, 4));
  const problems = PROBLEMS.filter(({ from, only }) => age >= from && (!only || only === patient.sex));
  const current = problems.filter(() => random.next() < 0.5).slice(0, 4);
  const language = patient.language === 'nl' ? 'nl' : 'fr';
  const say = ({ fr, nl }: { fr: string; nl: string }): string => (language === 'nl' ? nl : fr);
  const nothing = item('problem', [], {
    cd: [{ ...cd('CD-ITEM', 'problem'), nullFlavor: 'NA' }],
    lifecycle: inactive,
  });
  return numbered([
    ...allergyItems(random, language, year),
    ...(current.length === 0 ? [nothing] : []),
    ...current.map((problem) =>
      item('problem', [words(language, say(problem)), coded(problem.icpc, problem.icd)], {
        beginmoment: on(String(year - random.int(1, 8))),
        lifecycle: active,
        isrelevant: true,
      }),
    ),
    ...current.flatMap(({ medicine }) => (medicine ? [medicineItem(medicine, year, language)] : [])),
    ...(age > 20 ? [appendix(language, year, random)] : []),
    ...vaccineItems(random, age, year),
    ...socialItems(random, language, patient),
    item('gmdmanager', [{ hcparty: personParty(author) }]),
    ...(age > 75
      ? [item('patientwill', [codes(cd('CD-PATIENTWILL', 'intubationrefusal'))], { beginmoment: on(`${year}-01-15`) })]
      : []),
  ]);
}

function allergyItems(random: Random, language: string, year: number): Item[] {
  const allergies = [
    ['allergy', 'Pollen de bouleau', 'Berkenpollen', 'V01AA05', 'normal'],
    ['adr', 'Éruption après amoxicilline', 'Huiduitslag na amoxicilline', 'J01CA04', 'high'],
  ] as const;
  return allergies
    .filter(() => random.next() < 0.4)
    .map(([kind, fr, nl, atc, severity]) =>
      item(kind, [words(language, language === 'nl' ? nl : fr), codes(cd('CD-ATC', atc))], {
        beginmoment: on(String(year - random.int(2, 20))),
        lifecycle: active,
        severity: { cd: cd('CD-SEVERITY', severity) },
        certainty: { cd: cd('CD-CERTAINTY', 'proven') },
      }),
    );
}

export const medicineItem = ({ cnk, name, atc }: Medicine, year: number, language: string): Item =>
  item('medication', [words(language, name), product(cnk, name), codes(cd('CD-ATC', atc))], {
    beginmoment: on(`${year - 1}-03-01`),
    lifecycle: { cd: cd('CD-LIFECYCLE', 'prescribed') },
    isrelevant: true,
    temporality: { cd: cd('CD-TEMPORALITY', 'chronic') },
    regimen: {
      doses: [
        {
          daytime: { dayperiod: { cd: cd('CD-DAYPERIOD', 'morning') } },
          quantity: { decimal: '1', unit: { cd: cd('CD-ADMINISTRATIONUNIT', '00005', 'comprimé') } },
        },
      ],
    },
  });

const appendix = (language: string, year: number, random: Random): Item =>
  item('treatment', [words(language, language === 'nl' ? 'Appendectomie' : 'Appendicectomie'), coded('D88', 'K35')], {
    beginmoment: on(String(year - random.int(5, 15))),
    endmoment: on(String(year - 4)),
    lifecycle: inactive,
  });

function vaccineItems(random: Random, age: number, year: number): Item[] {
  const vaccines =
    age < 18
      ? [
          ['measles', 'mumps', 'rubella'],
          ['diphteria', 'tetanus', 'pertussis'],
        ]
      : [['seasonalinfluenza'], ['diphteria', 'tetanus']];
  return vaccines.map((indications) =>
    item('vaccine', [codes(...indications.map((indication) => cd('CD-VACCINEINDICATION', indication)))], {
      beginmoment: on(`${year - 1}-10-${random.int(10, 28)}`),
      lifecycle: { cd: cd('CD-LIFECYCLE', 'administrated') },
      batch: `INV${random.int(1000, 9999)}`,
    }),
  );
}

const addressOf = (random: Random): Address => ({
  cd: [cd('CD-ADDRESS', 'home')],
  country: { cd: { ...cd('CD-FED-COUNTRY', 'be'), version: '1.2' } },
  ...inventAddress(random),
});

function socialItems(random: Random, language: string, patient: WorldPatient): Item[] {
  const name = inventName(random, 'female');
  const contact = item(
    'contactperson',
    [
      {
        person: {
          id: [id(`contact-${patient.id}`, 'LOCAL', 'ZENNESANDBOX')],
          firstname: [name.firstName],
          familyname: name.familyName,
          sex: { cd: cd('CD-SEX', 'female') },
          address: [addressOf(random)],
          telecom: [
            {
              cd: [cd('CD-ADDRESS', 'home'), cd('CD-TELECOM', 'mobile')],
              telecomnumber: `0470 00 00 ${random.int(10, 99)}`,
            },
          ],
        },
      },
    ],
    { cd: [cd('CD-ITEM', 'contactperson'), cd('CD-CONTACT-PERSON', 'sister')] },
  );
  const risk = item('socialrisk', [words(language, language === 'nl' ? 'Woont alleen' : 'Vit seul')], {
    lifecycle: active,
  });
  return random.next() < 0.5 ? [contact, risk] : [contact];
}
