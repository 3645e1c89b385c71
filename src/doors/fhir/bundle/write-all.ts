/** Writes what a transaction asks, in the standard's order, and gives what became of each entry in the order it came. */
import { findByNumber } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { publicPatientId } from '../../../modules/people/index.ts';
import { versionsOf } from '../../../standards/fhir/index.ts';
import { takeBack } from '../acts/delete-resource.ts';
import { patch } from '../acts/patch-resource.ts';
import type { Outcome, Problem } from '../answers.ts';
import { isOneOf, type Named } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { identifiersOf } from '../write/identifiers-of.ts';
import type { Prepared, Write } from './prepare.ts';
import { type Settled, settle } from './settle.ts';
import { writeSent } from './write-sent.ts';

export interface EntryOutcome {
  readonly at: number;
  readonly request: ResourceRequest;
  readonly outcome: Exclude<Outcome, Problem>;
}

const ORDER = ['DELETE', 'POST', 'PUT', 'PATCH'] as const;

export async function writeAll(
  context: FhirContext,
  grant: RecordGrant,
  prepared: Prepared,
): Promise<{ readonly outcomes: readonly EntryOutcome[] } | Problem> {
  const stranger = await strangerIn(grant, prepared);
  if (stranger) return stranger;
  const outcomes: EntryOutcome[] = [];
  const deletes = await writeEach(prepared.writes.filter(isDelete), outcomes, (write) =>
    deleteOne(context, grant, write),
  );
  if (deletes) return deletes;
  // What is taken back first frees its numbers: conditions are settled after it.
  const settled = await settle(context, grant, prepared);
  if ('problem' in settled) return settled;
  // What brings no numbers of its own waits for nobody: it is written side by side.
  const bare = prepared.writes.filter(isBare);
  const made = await Promise.all(bare.map((write) => writeOne(context, grant, write, settled)));
  const failedBare = await writeEach(
    bare,
    outcomes,
    async (write) => made[bare.indexOf(write)] ?? { problem: 'failed' },
  );
  if (failedBare) return failedBare;
  const rest = ORDER.slice(1).flatMap((method) =>
    prepared.writes.filter((one) => one.route.method === method && !isBare(one)),
  );
  const failed = await writeEach(rest, outcomes, (write) => writeOne(context, grant, write, settled));
  if (failed) return failed;
  return { outcomes: [...outcomes, ...personOutcomes(context, grant, prepared)].sort((a, b) => a.at - b.at) };
}

const isBare = ({ route, sent, condition }: Write): boolean =>
  route.method === 'POST' && condition === undefined && sent !== undefined && identifiersOf(sent.resource).length === 0;

const isDelete = ({ route }: Write): boolean => route.method === 'DELETE';

/** Everybody who is named must be the record's person; each is looked up once. */
async function strangerIn(grant: RecordGrant, { named }: Prepared): Promise<Problem | undefined> {
  const { tx, patients } = readGrant(grant);
  const nameOf = (one: Named): string => ('key' in one ? one.key : one.ssinHash.toString('hex'));
  const each = new Map([...named].reverse().map((one) => [nameOf(one.named), one]));
  for (const { named: one, expression } of each.values())
    if (!(await isOneOf(tx, patients, one))) return { problem: 'two-subjects', expression };
  return undefined;
}

async function writeEach(
  writes: readonly Write[],
  outcomes: EntryOutcome[],
  act: (write: Write) => Promise<Outcome>,
): Promise<Problem | undefined> {
  for (const write of writes) {
    const outcome = await act(write);
    const { at, request } = write;
    if ('problem' in outcome)
      return {
        problem: outcome.problem,
        expression: [`Bundle.entry[${at}]`, outcome.expression].filter(Boolean).join(': '),
      };
    outcomes.push({ at, request, outcome });
  }
  return undefined;
}

async function deleteOne(context: FhirContext, grant: RecordGrant, write: Write): Promise<Outcome> {
  const { request, condition } = write;
  const place =
    write.place ?? (condition && (await findByNumber(grant, context.access.keys, request.type, condition.identifier)));
  if (!place) return { problem: 'not-yours' };
  return takeBack(grant, { type: request.type, place, versions: versionsOf(request.header('if-match')) });
}

const writeOne = (context: FhirContext, grant: RecordGrant, write: Write, settled: Settled): Promise<Outcome> =>
  write.route.method === 'PATCH' ? patch(context, grant, write.request) : writeSent(context, grant, write, settled);

function personOutcomes(context: FhirContext, grant: RecordGrant, { persons }: Prepared): EntryOutcome[] {
  const { tx, patient } = readGrant(grant);
  return persons.map(({ at, request }) => {
    const location = `${request.base}/Patient/${publicPatientId(context.access.keys, patient)}`;
    const outcome = { status: 200, bytes: Buffer.alloc(0), version: 1, lastModified: tx.now, location } as const;
    return { at, request, outcome };
  });
}
