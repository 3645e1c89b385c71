/** POST /api/v1/therapeutic-links: declares a link; with an idempotency key once, however often it is sent. Source: access rules 3; contract. */
import { declareLink, inRecord, type LinkFault, once, PROOF_BY_PATIENT } from '../../../modules/access/index.ts';
import { type Caller, discloseUnder, type RecordGrant } from '../../../modules/grants/index.ts';
import { hashSsin, type LinkHolder } from '../../../modules/people/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import type { Link, NewLink } from '../schemas.ts';
import { etagOf, showLink } from '../show-link.ts';
import { holderNamed } from './holder.ts';

export const BASE_PATH = '/api/v1/therapeutic-links';

type Done = { readonly fault: LinkFault } | { readonly link: Link };

export async function createLink(
  { access, strictness }: LinksContext,
  { caller }: Asked,
  body: NewLink,
  key: string | undefined,
): Promise<Outcome> {
  const ssin = parseSsin(body.patient.ssin, strictness);
  if (!ssin.ok) return { problem: 'patient-number-invalid' };
  const holder = await access.database.read((tx) => holderNamed(tx, caller, body.holder));
  if (!holder) return { problem: 'link-holder-unknown' };
  const { keys } = access;
  const request = key === undefined ? undefined : { key, content: JSON.stringify([caller.kind, holder.key, body]) };
  const question = { act: 'declare-link', caller, patient: { ssinHash: hashSsin(keys, ssin.value) } } as const;
  const answer = await inRecord(access, question, async (grant) => {
    const done = await once(
      ...([grant, keys, request] as const),
      () => declare(grant, keys, caller, holder, body),
      (value: Done) => 'link' in value,
    );
    if (done !== 'idempotency-key-reused' && done.repeated) discloseUnder(grant, { kind: body.type, count: 1 });
    return done;
  });
  if (!answer.granted) return { problem: answer.refused };
  if (answer.value === 'idempotency-key-reused') return { problem: 'idempotency-key-reused' };
  const { value, repeated } = answer.value;
  return 'fault' in value ? { problem: value.fault } : created(value.link, repeated);
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

async function declare(
  grant: RecordGrant,
  keys: KeyRing,
  caller: Caller,
  { key: holder, party: profession }: LinkHolder,
  { type: kind, proof, startsOn, endsOn, comment }: NewLink,
): Promise<Done> {
  const proven = proof ?? (caller.kind === 'patient' ? PROOF_BY_PATIENT : '');
  const outcome = await declareLink(grant, keys, {
    holder,
    profession,
    kind,
    proof: proven,
    startsOn,
    endsOn,
    comment,
  });
  if ('fault' in outcome) return outcome;
  const link = await showLink(grant, keys, outcome.link);
  if (!link) throw new Error('a link that was declared is missing');
  return { link };
}
