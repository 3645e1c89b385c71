/** RequestPublication: a caregiver asks a holder, or those who treat the patient, to publish a document. */
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { requestPublication as ask, type Holder, type RequestOutcome } from '../../../modules/hub/index.ts';
import { findCaregiver, findInstitution, hashSsin } from '../../../modules/people/index.ts';
import type { RequestPublication } from '../../../standards/hubservices/index.ts';
import type { HcParty } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Asked, HubContext, Operation, Outcome } from '../../shared/hub/context.ts';
import { kindsIn } from '../../shared/hub/criteria.ts';
import { done, failed, hubError, refused } from '../../shared/hub/errors.ts';
import { namedAuthor, ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

export const requestPublication: Operation<RequestPublication> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'request-publication', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await askRecord(context, question, (grant) => askFor(context, asked, request, grant));
  return answer.granted ? outcomeOf(answer.value, language) : refused(answer.refused, language);
};

async function askFor(
  context: HubContext,
  { header }: Asked,
  request: RequestPublication,
  grant: RecordGrant,
): Promise<RequestOutcome | 'party-unknown'> {
  const holder = request.author && (await holderNamed(context, grant, request.author));
  if (request.author && !holder) return 'party-unknown';
  return ask(grant, context.access.keys, {
    holder,
    kinds: kindsIn(request.cds),
    from: request.beginDate?.slice(0, 10),
    until: request.endDate?.slice(0, 10),
    comment: request.comment,
    number: header.ids[0]?.value ?? '',
    weeks: context.publicationWeeks,
  });
}

/** The institution of an author list, else its person: what is written for a house is published by the house. */
async function holderNamed(
  { access }: HubContext,
  grant: RecordGrant,
  author: readonly HcParty[],
): Promise<Holder | undefined> {
  const { tx } = readGrant(grant);
  const { institutionNumber, ...person } = namedAuthor(author, access.keys);
  const institution = institutionNumber === undefined ? undefined : await findInstitution(tx, institutionNumber);
  if (institution) return { kind: 'institution', key: institution.key };
  const caregiver = institutionNumber === undefined ? await findCaregiver(tx, person) : undefined;
  return caregiver && { kind: 'caregiver', key: caregiver.key };
}

function outcomeOf(outcome: RequestOutcome | 'party-unknown', language: Asked['language']): Outcome {
  if (outcome === 'asked') return done;
  if (outcome === 'asked-before') return { ...done, errors: [hubError('publication-asked-before', language)] };
  return failed(outcome, language);
}
