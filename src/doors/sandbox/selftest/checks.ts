/** What the self-test looks for in each request, in order: the one table of its checks. Source: KMEHR facts A1, A2, A5, B3. */
import { addDays } from '../../../platform/time/index.ts';
import { parseInstitutionNihii, parseNihii, parseSsin } from '../../../standards/belgium/index.ts';
import type { RequestHeader } from '../../../standards/hubservices/index.ts';
import type { HcParty } from '../../../standards/kmehr/index.ts';
import type { XmlTree } from '../../../standards/xml/index.ts';
import type { Exchange, Remembered } from './exchange.ts';

export interface Found {
  /** Where in the request, as a path of element names. */
  readonly place: string;
  /** More than the check itself says, in English: the words of the hub's own fault. */
  readonly detail?: string | undefined;
}

export interface Around {
  /** What the session sent before, in order. */
  readonly before: readonly Remembered[];
  /** Local day. */
  readonly today: string;
}

type Check = (exchange: Exchange, around: Around) => readonly Found[];

const BROKEN = ['not-an-envelope', 'soap-version', 'unknown-header', 'body'];
const MOST_REPEATS = 2;
const EMERGENCY_CHARS = { least: 10, most: 200 } as const;

/** The fault with which the hub answers what it cannot read, when it is one of these. */
const faulty =
  (isOurs: (detail: string) => boolean, place: string): Check =>
  ({ read }) =>
    !read.ok && isOurs(read.fault.detail) ? [{ place, detail: read.fault.text }] : [];

/** Only of a request whose shape is right. */
const ofHeader =
  (judge: (header: RequestHeader, around: Around) => readonly Found[]): Check =>
  ({ read }, around) =>
    read.ok ? judge(read.header, around) : [];

const at = (place: string, isWrong: boolean): Found[] => (isWrong ? [{ place }] : []);
const has = ({ cd = [] }: HcParty, role: RegExp): boolean => cd.some(({ value }) => role.test(value.trim()));
const idsOf = ({ id = [] }: HcParty, scheme: string): string[] =>
  id.filter((one) => one.scheme === scheme).map(({ value }) => value.trim());

const isReadable = (detail: string): boolean => !['schema', 'unknown-operation', ...BROKEN].includes(detail);

export const checks = {
  'well-formed': faulty(isReadable, '/'),
  envelope: faulty((detail) => BROKEN.includes(detail), '/Envelope'),
  operation: faulty((detail) => detail === 'unknown-operation', '/Envelope/Body'),
  schema: faulty((detail) => detail === 'schema', '/Envelope/Body'),
  'soap-action': ({ action, operation }) =>
    at('SOAPAction', Boolean(action && operation && !action.endsWith(`:${operation}`))),
  'message-id': ofHeader(({ ids }) =>
    at('request/id', !ids.some(({ scheme, value }) => scheme === 'ID-KMEHR' && /^\d{8,11}\.\S+$/.test(value))),
  ),
  'message-id-once': ({ requestId, likeness }, { before }) => {
    const others = before.filter((one) => requestId !== undefined && one.requestId === requestId);
    return at(
      'request/id',
      others.some((one) => one.likeness !== likeness),
    );
  },
  moment: ofHeader(({ date }, { today }) => at('request/date', date.slice(0, 10) > addDays(today, 1))),
  'author-person': ofHeader(({ author }) => author.filter((one) => has(one, /^pers/)).flatMap(personFaults)),
  'author-house': ofHeader(({ author }) =>
    author
      .filter((one) => has(one, /^(org|guardpost|groupof)/))
      .flatMap((one) => at('request/author/hcparty/id', !hasHouseNumber(one))),
  ),
  'author-somebody': ofHeader(({ author }) =>
    at('request/author', !author.some((one) => has(one, /^(pers|org|guardpost|groupof)/))),
  ),
  'author-software': ofHeader(({ author }) => {
    const last = author.at(-1);
    const isNamed = last && has(last, /^application$/) && idsOf(last, 'LOCAL').length > 0;
    return at('request/author/hcparty', !isNamed);
  }),
  'patient-number': ({ tree }) => within(tree, 'patient').flatMap(patientFaults),
  'local-scheme': ({ tree }) =>
    ['id', 'cd'].flatMap((name) =>
      within(tree, name).flatMap(({ attributes }) => at(name, attributes.S === 'LOCAL' && !attributes.SL?.trim())),
    ),
  'emergency-reason': ofHeader(({ breakTheGlass: reason }) => {
    const chars = [...(reason?.trim() ?? '')].length;
    const { least, most } = EMERGENCY_CHARS;
    return at('request/breaktheglass', reason !== undefined && (chars < least || chars > most));
  }),
  'refusal-read': ({ likeness }, { before }) => {
    const since = before.slice(before.findLastIndex((one) => one.likeness !== likeness) + 1);
    return at('/Envelope', since.filter(({ answer }) => !answer.complete).length >= MOST_REPEATS);
  },
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;
export const checkNames = Object.keys(checks) as CheckName[];

function personFaults(person: HcParty): Found[] {
  const nihii = idsOf(person, 'ID-HCPARTY');
  const ssins = idsOf(person, 'INSS');
  const isRight = nihii.every((one) => parseNihii(one, 'error').ok) && ssins.every((one) => parseSsin(one, 'error').ok);
  return at('request/author/hcparty/id', nihii.length !== 1 || ssins.length !== 1 || !isRight);
}

const hasHouseNumber = (house: HcParty): boolean =>
  ['ID-CBE', 'ID-EHP'].some((scheme) => idsOf(house, scheme).length > 0) ||
  idsOf(house, 'ID-HCPARTY').some((one) => parseInstitutionNihii(one, 'error').ok);

/** One number, by one scheme, with right check digits. */
function patientFaults({ children }: XmlTree): Found[] {
  const numbers = children.filter(
    ({ name, attributes }) => name === 'id' && /^(INSS|ID-PATIENT)$/.test(attributes.S ?? ''),
  );
  const schemes = new Set(numbers.map(({ attributes }) => attributes.S));
  const isRight = numbers.every(({ text }) => parseSsin(text, 'error').ok);
  return at('patient/id', numbers.length === 0 || schemes.size > 1 || !isRight);
}

/** Every element of this name below; without recursion, since the request is hostile. */
function within(tree: XmlTree | undefined, name: string): XmlTree[] {
  const found: XmlTree[] = [];
  const waiting = tree ? [tree] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) found.push(next);
    for (const below of next.children) waiting.push(below);
  }
  return found;
}
