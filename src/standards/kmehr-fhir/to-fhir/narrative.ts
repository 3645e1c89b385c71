/** The words of a section for a reader without software. Source: FHIR R4 2.4.3 (Narrative: XHTML without anything active). */
import { escapeText } from '../../xml/index.ts';
import type { Concept, Made } from '../made.ts';

const NAMES = ['code', 'vaccineCode', 'medicationCodeableConcept'] as const;
const DATES = ['onsetDateTime', 'occurrenceDateTime', 'performedDateTime'] as const;

const wordsOf = ({ text, coding = [] }: Concept): string | undefined =>
  text ?? coding.map(({ display, code }) => display ?? code).find(Boolean);

interface Provision {
  readonly code?: readonly Concept[];
}
interface Member {
  readonly member?: { readonly display?: string };
}

/** What an entry is called, and since or on when. */
function lineOf(made: Made): string {
  const concept = NAMES.map((name) => made[name] as Concept | undefined).find(Boolean);
  const wish = (made.provision as Provision | undefined)?.code?.[0];
  const members = (made.participant as readonly Member[] | undefined)?.map(({ member }) => member?.display);
  const name = (concept && wordsOf(concept)) ?? (wish && wordsOf(wish)) ?? members?.join(', ') ?? '';
  const date = DATES.map((each) => made[each]).find((each) => typeof each === 'string');
  return date ? `${name} (${date})` : name;
}

export const narrativeOf = (entries: readonly Made[], language: string): object => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}"><ul>${entries
    .map((entry) => `<li>${escapeText(lineOf(entry))}</li>`)
    .join('')}</ul></div>`,
});
