/** POST /api/v1/therapeutic-links: declares a link; with an idempotency key once, however often it is sent. Source: access rules 3; contract. */
import { declareLink, type LinkFault, mayDeclare, once, PROOF_BY_PATIENT } from '../../../modules/access/index.ts';
import { type Caller, discloseUnder, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import type { LinkHolder } from '../../../modules/people/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { askRecord, refuse } from '../ask.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import type { Link, NewLink } from '../schemas.ts';
import { etagOf, showLink } from '../show-link.ts';
import { holderNamed } from './holder.ts';
import { namedPatient } from './named-patient.ts';

export const BASE_PATH = '/api/v1/therapeutic-links';

type Done = { readonly fault: LinkFault } | { readonly link: Link };

export async function createLink(
  context: LinksContext,
  asked: Asked,
  body: NewLink,
  key: string | undefined,
): Promise<Outcome> {
  const { access } = context;
  const { caller } = asked;
  const patient = await namedPatient(context, asked, 'declare-link', body.patient);
  if ('problem' in patient) return patient;
  const question = { act: 'declare-link', caller, patient } as const;
  const holder = await access.database.read((tx) => holderNamed(tx, caller, body.holder));
  if (!holder || mayDeclare(asDeclared(caller, holder, body)) === NOT_AUTHOR) {
    const reason = await refuse(context, question, NOT_AUTHOR);
    return { problem: !holder && reason === NOT_AUTHOR ? 'link-holder-unknown' : reason };
  }
  const answer = await askRecord(context, question, (grant) => declareOnce(grant, access.keys, holder, body, key));
  if (!answer.granted) return { problem: answer.refused };
  if (answer.value === 'idempotency-key-reused') return { problem: 'idempotency-key-reused' };
  const { value, repeated } = answer.value;
  return 'fault' in value ? { problem: value.fault } : created(value.link, repeated);
}

const NOT_AUTHOR = 'link-holder-not-author';

const asDeclared = (caller: Caller, { key: holder, party: profession }: LinkHolder, { type, proof }: NewLink) => ({
  ...{ caller, holder, profession, kind: type },
  proof: proof ?? (caller.kind === 'patient' ? PROOF_BY_PATIENT : ''),
});

async function declareOnce(
  grant: RecordGrant,
  keys: KeyRing,
  holder: LinkHolder,
  body: NewLink,
  key: string | undefined,
) {
  const { caller } = readGrant(grant);
  const request = key === undefined ? undefined : { key, content: JSON.stringify([caller.kind, holder.key, body]) };
  const done = await once(
    ...([grant, keys, request] as const),
    () => declare(grant, keys, holder, body),
    (value: Done) => 'link' in value,
  );
  if (done !== 'idempotency-key-reused' && done.repeated) discloseUnder(grant, { kind: body.type, count: 1 });
  return done;
}

const created = (link: Link, repeated: boolean): Outcome => ({
  status: 201,
  body: link,
  headers: {
    location: `${BASE_PATH}/${link.id}`,
    etag: etagOf(link),
    ...(repeated ? { 'idempotent-replayed': 'true' } : {}),
  },
});

async function declare(grant: RecordGrant, keys: KeyRing, holder: LinkHolder, body: NewLink): Promise<Done> {
  const { startsOn, endsOn, comment } = body;
  const { caller, ...declared } = asDeclared(readGrant(grant).caller, holder, body);
  const outcome = await declareLink(grant, keys, { ...declared, startsOn, endsOn, comment });
  if ('fault' in outcome) return outcome;
  const link = await showLink(grant, keys, outcome.link);
  if (!link) throw new Error('a link that was declared is missing');
  return { link };
}
