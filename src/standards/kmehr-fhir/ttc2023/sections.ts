/** The sections of the contest's document, and the order of its entries. Source: KMEHR facts E. */
import type { Made } from '../made.ts';

interface Section {
  readonly title: string;
  readonly code: string;
  readonly display: string;
  readonly holds: (made: Made) => boolean;
}

const isActive = (made: Made): boolean => JSON.stringify(made.clinicalStatus).includes('"active"');
const is =
  (type: string) =>
  (made: Made): boolean =>
    made.resourceType === type;

/** The first is listed by its packages, not its statements. */
export const SECTIONS: readonly Section[] = [
  { title: 'Medication', code: '10160-0', display: 'History of Medication use Narrative', holds: is('Medication') },
  {
    title: 'Allergies and Intolerances',
    code: '48765-2',
    display: 'Allergies and adverse reactions Document',
    holds: is('AllergyIntolerance'),
  },
  {
    title: 'Active Problems',
    code: '11450-4',
    display: 'Problem list Reported',
    holds: (made) => is('Condition')(made) && isActive(made),
  },
  { title: 'Immunizations', code: '11369-6', display: 'History of Immunization Narrative', holds: is('Immunization') },
  {
    title: 'History of Past Illness',
    code: '11348-0',
    display: 'Hx of Past illness',
    holds: (made) => is('Condition')(made) && !isActive(made),
  },
];

const GROUPS: readonly ((made: Made) => boolean)[] = [
  (made) => /^Medication/.test(made.resourceType),
  ...SECTIONS.slice(1).map(({ holds }) => holds),
];

export const inOrder = (resources: readonly Made[]): readonly Made[] =>
  GROUPS.flatMap((holds) => resources.filter(holds));
