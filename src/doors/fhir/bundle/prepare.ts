/** Reads the entries of a transaction and whom each is about, before any record is opened. */
import { type ItemPlace, placeOfPublicId } from '../../../modules/fhir-vault/index.ts';
import { type NamedSubject, readToken, subjectsIn } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import { type Named, namedByNumber } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import type { ResourceRow } from '../route.ts';
import { type Condition, pairsOf, readCondition } from '../write/condition.ts';
import { readBody, type SentResource } from '../write/read-body.ts';
import { whoseIs } from '../write/whose.ts';
import { personMeant } from './meant.ts';
import type { Entry, Interactions } from './read-entries.ts';

export interface Write extends Entry {
  readonly route: ResourceRow;
  /** Of the address. */
  readonly place?: ItemPlace | undefined;
  readonly sent?: SentResource | undefined;
  readonly condition?: Condition | undefined;
}

interface NamedAt {
  readonly named: Named;
  readonly expression: string;
}

/** A Patient entry that creates nobody: it names who is registered. */
export interface PersonEntry extends Entry {
  readonly subject: NamedSubject;
}

export interface Prepared {
  readonly writes: readonly Write[];
  readonly persons: readonly PersonEntry[];
  /** Whose record is opened; all who are named must be this person. */
  readonly patient: Named;
  readonly named: readonly NamedAt[];
  /** Where references to a Patient entry lead: the transaction's person. */
  readonly personUrls: ReadonlySet<string>;
}

export async function prepare(context: FhirContext, entries: Interactions['entries']): Promise<Prepared | Problem> {
  const asked: Entry[] = [];
  for (const entry of entries) {
    if ('problem' in entry) return entry;
    asked.push(entry);
  }
  const urls = asked.flatMap(({ fullUrl }) => fullUrl ?? []);
  if (new Set(urls).size < urls.length) return { problem: 'entry-invalid', expression: 'Bundle.entry.fullUrl' };
  const persons = asked.flatMap((entry): (PersonEntry | Problem)[] => (entry.route ? [] : [personOf(entry)]));
  const known: PersonEntry[] = [];
  for (const one of persons) {
    if ('problem' in one) return one;
    known.push(one);
  }
  const subjects = new Map(
    known.flatMap(({ fullUrl, subject }) => (fullUrl === undefined ? [] : [[fullUrl, subject]])),
  );
  const meant = (reference: string): NamedSubject | undefined => subjects.get(reference) ?? personMeant(reference);
  const read = await readAll(context, asked, meant);
  if ('problem' in read) return read;
  const named = [...read.named];
  for (const { subject, at } of known) {
    const one = subject.by === 'identifier' ? await namedByNumber(context, subject) : 'nobody';
    if (typeof one === 'string') return problemAt(one === 'nobody' ? 'subject-unknown' : 'patient-number-invalid', at);
    named.push({ named: one, expression: whereIs(at) });
  }
  const [first] = named;
  const patient = first?.named ?? { ssinHash: Buffer.alloc(0) };
  return { writes: read.writes, persons: known, patient, named, personUrls: new Set(subjects.keys()) };
}

const whereIs = (at: number): string => `Bundle.entry[${at}]`;
const problemAt = (problem: Problem['problem'], at: number): Problem => ({ problem, expression: whereIs(at) });

/** A Patient is registered by its own act: here it is only named, by If-None-Exist. */
function personOf(entry: Entry): PersonEntry | Problem {
  const [[name, value = ''] = [], ...more] = pairsOf(entry.request.header('if-none-exist') ?? '');
  return name === 'identifier' && value !== '' && more.length === 0
    ? { ...entry, subject: { by: 'identifier', system: undefined, ...readToken(value) } }
    : problemAt('entry-not-in-transaction', entry.at);
}

type Meant = (reference: string) => NamedSubject | undefined;

async function readAll(
  context: FhirContext,
  asked: readonly Entry[],
  meant: Meant,
): Promise<{ readonly writes: readonly Write[]; readonly named: readonly NamedAt[] } | Problem> {
  const writes: Write[] = [];
  const named: NamedAt[] = [];
  for (const entry of asked) {
    const { route } = entry;
    if (!route) continue;
    const write = await readOne(context, { ...entry, route }, meant);
    if ('problem' in write) return write;
    writes.push(write.write);
    named.push(...write.named);
  }
  return { writes, named };
}

async function readOne(
  context: FhirContext,
  entry: Entry & { readonly route: ResourceRow },
  meant: Meant,
): Promise<{ readonly write: Write; readonly named: readonly NamedAt[] } | Problem> {
  const { at, request, route } = entry;
  const within = (problem: Problem): Problem => ({
    ...problem,
    expression: `${whereIs(at)}${problem.expression === undefined ? '' : `: ${problem.expression}`}`,
  });
  if (route.asEntry?.in !== 'batch and transaction') return problemAt('entry-not-in-transaction', at);
  const place = request.id === '' ? undefined : placeOfPublicId(context.access.keys, request.id);
  if (request.id !== '' && !place) return problemAt('not-yours', at);
  const condition = await conditionOf(context, entry);
  if (condition && 'problem' in condition) return within(condition);
  if (route.method === 'DELETE' && !place && condition?.patients.length === 0)
    return problemAt('condition-patient', at);
  const named = [...(place ? [{ key: place.patient }] : []), ...(condition?.patients ?? [])].map((one) => ({
    ...{ named: one, expression: whereIs(at) },
  }));
  const write = { ...entry, place, condition };
  if (route.method === 'DELETE' || route.method === 'PATCH') return { write, named };
  const sent = readBody(context, request);
  if ('problem' in sent) return within(sent);
  const whose = await whoseIs(context, subjectsIn(sent.resource), meant);
  if ('problem' in whose) return within(whose);
  return { write: { ...write, sent }, named: [...named, ...whose.all] };
}

/** What stands in the address of a change, or in If-None-Exist of what is new. */
async function conditionOf(
  context: FhirContext,
  { request, route }: Entry & { readonly route: ResourceRow },
): Promise<Condition | Problem | undefined> {
  if (route.method === 'POST') {
    const unless = request.header('if-none-exist');
    return unless === undefined ? undefined : readCondition(context, pairsOf(unless));
  }
  return request.id === '' ? readCondition(context, request.query) : undefined;
}
