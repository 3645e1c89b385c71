/**
 * A transaction: all of it or nothing, in one record, under one grant. Who is meant is settled for every entry before anything is read.
 * Source: FHIR R4, "http" 3.1.0.11.2; decision 0069.
 */
import { bundleBytes } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import { type Asked, recordMeant } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { NOT_YOURS, toldRefusal } from '../told-refusal.ts';
import { unlessDerived } from '../write/derived.ts';
import { entryResponse } from './entry-response.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { Interactions } from './read-entries.ts';
import { writeAll } from './write-all.ts';

/** Undoes what the transaction wrote: only a throw does. */
class Undone extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super('a transaction is undone');
    this.problem = problem;
  }
}

export async function processTransaction(
  context: FhirContext,
  asked: Asked,
  _: ResourceRequest,
  { entries }: Interactions,
): Promise<Outcome> {
  const prepared = await prepare(context, entries);
  if ('problem' in prepared) return prepared;
  if (prepared.writes.length === 0 && prepared.persons.length === 0)
    return { composed: bundleBytes({ type: 'transaction-response', entry: [] }) };
  const question = questionOf(asked, prepared);
  try {
    const answer = await askRecord(context, question, async (grant) => {
      const done = await writeAll(context, grant, prepared);
      if ('problem' in done) throw new Undone(done);
      return done.outcomes;
    });
    if (!answer.granted) return toldRefusal(answer.refused, NOT_YOURS);
    const entry = answer.value.map(({ request, outcome }) => entryResponse(context, request, outcome));
    return { composed: bundleBytes({ type: 'transaction-response', entry }) };
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    // The trace went with what was written: that it was asked is told all the same.
    const answer = await askRecord(context, question, async () => error.problem);
    if (!answer.granted) return toldRefusal(answer.refused, NOT_YOURS);
    const meant = prepared.writes.find(({ at }) => answer.value.expression === `Bundle.entry[${at}]`);
    return meant ? unlessDerived(context, asked, meant.request, answer.value) : answer.value;
  }
}

const INTERACTIONS = { POST: 'c', PUT: 'u', PATCH: 'u', DELETE: 'd', GET: 'r' } as const;

function questionOf(asked: Asked, { writes, persons, patient }: Prepared) {
  const resources = [
    ...writes.map(({ request, route }) => ({ type: request.type, interaction: INTERACTIONS[route.method] })),
    // Without an id it may be created.
    ...writes
      .filter(({ request, route }) => route.method === 'PUT' && request.id === '')
      .map(({ request }) => ({ type: request.type, interaction: 'c' as const })),
    ...persons.map(() => ({ type: 'Patient', interaction: 'r' as const })),
  ];
  const [resource, ...alsoResources] = resources;
  return {
    ...{ act: 'publish-document' as const, caller: asked.caller, resource, alsoResources },
    patient: recordMeant(asked, patient),
    takesBack: writes.some(({ route }) => route.method === 'DELETE'),
  };
}
