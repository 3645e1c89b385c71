/** Giving the second factor: until then the officer's session opens nothing but this. Wrong attempts make wait. Source: OWASP ASVS 5.0, 6.3.3; decision 0059. */
import { noteUnder, type RegisterGrant } from '../../grants/index.ts';
import { failed, mayTry, subjectHash, succeeded } from '../lock-out.ts';
import { markInvited, passFactor } from '../page-sessions.ts';
import type { FactorKind } from '../sessions.ts';
import { type Chair, chairOf, type FactorContext } from './chair.ts';
import { provenCode } from './code.ts';
import { type FactorRow, factorsOf, noteUse } from './factors.ts';
import { useInvitation } from './invitation.ts';
import { provenPasskey } from './passkey.ts';

export type GivenFactor =
  | { readonly kind: 'passkey' | 'code' | 'invitation'; readonly typed: string }
  | { readonly kind: 'sandbox' };

/** `passed` brings the session's new secret. */
export type GiveOutcome =
  | { readonly said: 'passed'; readonly token: string }
  | { readonly said: 'invited' | 'wrong' }
  | { readonly said: 'wait'; readonly seconds: number };

/** Judges what the officer gave. */
export async function giveFactor(
  grant: RegisterGrant,
  context: FactorContext,
  given: GivenFactor,
): Promise<GiveOutcome> {
  const chair = await chairOf(grant, context);
  const outcome = given.kind === 'sandbox' ? await goOn(chair) : await guarded(chair, given);
  noteUnder(grant, { reason: `${outcome.said} ${given.kind}`, count: outcome.said === 'passed' ? 1 : 0 });
  return outcome;
}

/** In the sandbox everybody may be everybody. */
async function goOn({ tx, sandbox, token }: Chair): Promise<GiveOutcome> {
  return sandbox ? { said: 'passed', token: await passFactor(tx, token, 'sandbox') } : { said: 'wrong' };
}

type Typed = Exclude<GivenFactor, { readonly kind: 'sandbox' }>;

async function guarded(chair: Chair, given: Typed): Promise<GiveOutcome> {
  const { tx, keys, officer, address } = chair;
  const account = subjectHash(keys, 'account', officer);
  const from = subjectHash(keys, 'address', address);
  const may = await mayTry(tx, account, from);
  if (!may.ok) return { said: 'wait', seconds: may.waitSeconds };
  if (!(await holds(chair, given))) {
    await failed(tx, account, from);
    return { said: 'wrong' };
  }
  await succeeded(tx, account);
  return given.kind === 'invitation' ? invited(chair) : pass(chair, given.kind);
}

const HOLDS: Readonly<Record<Typed['kind'], (chair: Chair, typed: string) => Promise<boolean>>> = {
  passkey: async (chair, typed) => {
    const proven = await provenPasskey(chair, await known(chair, 'passkey'), typed);
    return proven !== undefined && noteUse(chair.tx, proven.row, proven.mark);
  },
  code: async (chair, typed) => {
    const proven = provenCode(chair, await known(chair, 'code'), typed);
    return proven !== undefined && noteUse(chair.tx, proven.row, proven.mark);
  },
  invitation: ({ tx, keys, officer }, typed) => useInvitation(tx, keys, officer, typed),
};

const holds = (chair: Chair, { kind, typed }: Typed): Promise<boolean> => HOLDS[kind](chair, typed);

async function known<Kind extends FactorRow['kind']>({ tx, officer }: Chair, kind: Kind) {
  const rows = await factorsOf(tx, officer);
  return rows.filter((row): row is Extract<FactorRow, { readonly kind: Kind }> => row.kind === kind);
}

async function pass({ tx, token }: Chair, kind: FactorKind): Promise<GiveOutcome> {
  return { said: 'passed', token: await passFactor(tx, token, kind) };
}

async function invited({ tx, session }: Chair): Promise<GiveOutcome> {
  await markInvited(tx, session.session);
  return { said: 'invited' };
}
