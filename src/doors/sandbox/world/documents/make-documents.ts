/** Which documents each patient has, over several years, and how each is written when asked for. */

import { addMonths } from '../../../../platform/time/index.ts';
import type { Part } from '../../../../standards/kmehr/index.ts';
import { makeRandom, type Random } from '../random.ts';
import type { WorldCaregiver, WorldDocument, WorldInstitution, WorldPatient } from '../types.ts';
import { letterParts, letters, readLanguage } from './letters.ts';
import { type Draft, printMessage } from './message.ts';
import { contactParts, labParts, noteParts, schemeElements, schemeParts, vaccinationParts } from './structured.ts';
import { sumehrParts } from './sumehr.ts';

interface Cast {
  readonly patients: readonly WorldPatient[];
  readonly caregivers: readonly WorldCaregiver[];
  readonly institutions: readonly WorldInstitution[];
  readonly today: string;
}

interface Kind {
  readonly kind: string;
  readonly caption: Readonly<Record<'fr' | 'nl', string>>;
  /** Ids of authors to choose from; the patient's own practitioner when absent. */
  readonly authors?: RegExp;
  readonly parts: (random: Random, draft: Draft) => readonly Part[] | Promise<readonly Part[]>;
}

const ofLetter = (kind: string, authors?: RegExp): Kind => ({
  kind,
  caption: letters[kind]?.caption ?? { fr: kind, nl: kind },
  parts: (_, draft) => letterParts(draft),
  ...(authors ? { authors } : {}),
});

const KINDS: readonly Kind[] = [
  { kind: 'sumehr', caption: { fr: 'SUMEHR', nl: 'SUMEHR' }, parts: sumehrParts },
  {
    kind: 'labresult',
    caption: { fr: 'Prise de sang', nl: 'Bloedonderzoek' },
    authors: /^laboratory-physician/,
    parts: labParts,
  },
  ofLetter('dischargereport', /^specialist/),
  ofLetter('report', /^specialist/),
  {
    kind: 'contactreport',
    caption: { fr: 'Consultation', nl: 'Raadpleging' },
    parts: (_, draft) => contactParts(draft),
  },
  { kind: 'medicationscheme', caption: { fr: 'Schéma de médication', nl: 'Medicatieschema' }, parts: schemeParts },
  {
    kind: 'vaccination',
    caption: { fr: 'Vaccin contre la grippe', nl: 'Griepvaccin' },
    parts: (_, draft) => vaccinationParts(draft),
  },
  ofLetter('result', /^specialist/),
  { kind: 'diarynote', caption: { fr: 'Soins de plaie', nl: 'Wondzorg' }, authors: /^nurse-[123]$/, parts: noteParts },
  { kind: 'note', caption: { fr: 'Note', nl: 'Nota' }, parts: noteParts },
  ofLetter('referral'),
  ofLetter('prescription'),
];

/** Whose link with the practitioner has ended has documents of houses only: nobody publishes without a link. */
const kindsFor = ({ id }: WorldPatient): readonly Kind[] =>
  id === 'patient-link-ended' ? KINDS.filter(({ authors }) => authors) : KINDS;

/** Documents of the people with stories: all kinds for the first, enough to see the point for the others. */
const countOf = (random: Random, { id, story }: WorldPatient): number => {
  if (id === 'patient-consent-gp') return KINDS.length;
  return story ? 6 : random.int(1, 5);
};

const OPENINGS: Readonly<Record<string, (today: string) => Draft['open']>> = {
  'patient-hidden-document-labresult': () => 'never',
  'patient-opening-later-dischargereport': (today) => addMonths(today, 1),
};

export function makeDocuments(random: Random, cast: Cast): WorldDocument[] {
  return cast.patients
    .filter(({ consent }) => consent)
    .flatMap((patient) =>
      kindsFor(patient)
        .slice(0, countOf(random, patient))
        .map((kind, at) => makeDocument(random, cast, patient, kind, at)),
    );
}

function makeDocument(random: Random, cast: Cast, patient: WorldPatient, kind: Kind, at: number): WorldDocument {
  const { authors } = kind;
  const candidates = cast.caregivers.filter(({ id }) => (authors ? authors.test(id) : id === patient.gp));
  const author = random.pick(candidates);
  const institution =
    author.worksAt[0] && authors ? cast.institutions.find(({ id }) => id === author.worksAt[0]) : undefined;
  const slug = `${patient.id}-${kind.kind}`;
  const date = patient.deceasedOn
    ? addMonths(patient.deceasedOn, -2 - at)
    : addMonths(cast.today, -1 - random.int(0, 5) - at * random.int(1, 4));
  const draft: Draft = {
    ...{ slug, patient, author, institution, date },
    kind: kind.kind,
    caption: kind.caption[readLanguage(patient.language)],
    time: `${String(random.int(8, 18)).padStart(2, '0')}:${random.int(10, 59)}:00`,
    open: OPENINGS[slug]?.(cast.today) ?? (random.next() < 0.7 || patient.story ? 'always' : 'never'),
  };
  const seed = random.int(1, 1_000_000_000);
  return {
    id: slug,
    patient: patient.id,
    author: author.id,
    institution: institution?.id,
    kind: kind.kind,
    xml: async () => {
      const parts = await kind.parts(makeRandom(seed), draft);
      return printMessage(draft, parts, kind.kind === 'medicationscheme' ? schemeElements(draft) : []);
    },
  };
}
