/** GetLatestUpdate: when documents of some kinds last changed, each patient decided as a list is. Source: KMEHR facts A3, A9. */
import { latestUpdates } from '../../../../modules/hub/index.ts';
import { hashSsin } from '../../../../modules/people/index.ts';
import { type GetLatestUpdate, type ListedUpdate, printUpdates } from '../../../../standards/hubservices/index.ts';
import { askRecord } from '../ask.ts';
import type { Asked, HubContext, Operation, Outcome } from '../context.ts';
import { kindsIn } from '../criteria.ts';
import { refused } from '../errors.ts';
import { ssinOf } from '../named.ts';
import { refuseNumber } from '../refuse.ts';

export const getLatestUpdate: Operation<GetLatestUpdate> = async (context, asked, request) => {
  const updates: ListedUpdate[] = [];
  const errors: Outcome['errors'][number][] = [];
  // One after the other: each is a decision, a trace and a connection of its own.
  for (const [at, criteria] of request.criteria.entries()) {
    const found = await ofOne(context, asked, { ...request, criteria: [criteria] });
    if ('updates' in found) updates.push(...found.updates);
    // Which of the criteria is said by its place: an answer names no more than was sent.
    else errors.push(...found.errors.map((error) => ({ ...error, text: `${error.text} (criteria[${at + 1}])` })));
  }
  return { isComplete: errors.length === 0, errors, content: printUpdates(updates) };
};

async function ofOne(
  context: HubContext,
  asked: Asked,
  request: GetLatestUpdate,
): Promise<{ readonly updates: readonly ListedUpdate[] } | Pick<Outcome, 'errors'>> {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const [{ patientIds, cds } = { patientIds: [], cds: [] }] = request.criteria;
  const named = ssinOf(patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const { ssin } = named;
  const patient = { ssinHash: hashSsin(access.keys, ssin) };
  const question = { act: 'list-documents', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await askRecord(context, question, (grant) => latestUpdates(grant, kindsIn(cds)));
  if (!answer.granted) return refused(answer.refused, language);
  return { updates: answer.value.map((update) => ({ ssin, ...update })) };
}
