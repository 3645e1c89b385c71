/** The own factors: what the page asks of the browser, a new one. */
import { brusselsDay } from '../../../platform/time/index.ts';
import { noteUnder, officerKey, type RegisterGrant } from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import { namesOf } from '../../people/index.ts';
import { passFactor } from '../page-sessions.ts';
import { type Chair, chairOf, type FactorContext } from './chair.ts';
import { madeCode, type OfferedCode, offerCode } from './code.ts';
import {
  addFactor,
  type FactorRow,
  factorsOf,
  factorsToChange,
  MOST_FACTORS,
  MOST_NAME_CHARS,
  type PasskeyRow,
} from './factors.ts';
import { askPasskey, madePasskey, offerPasskey } from './passkey.ts';

export interface OwnFactor {
  readonly factor: string;
  readonly kind: FactorRow['kind'];
  readonly name: string;
  readonly addedAt: Date;
  readonly usedAt: Date | undefined;
}

/** `give`: has factors. `invitation`: has none, and must show one first. `register`: may register a first or a further one. */
export interface FactorDesk {
  readonly own: readonly OwnFactor[];
  readonly needs: 'give' | 'invitation' | 'nothing';
  /** JSON for the browser. */
  readonly ask: string | undefined;
  readonly offer: { readonly passkey: string; readonly code: OfferedCode } | undefined;
}

const isPasskey = (row: FactorRow): row is PasskeyRow => row.kind === 'passkey';

/** A factor was given so lately that who sits there is still the same. */
const FRESH_MINUTES = 15;

type Needs = FactorDesk['needs'];

/** Before factors may be changed. */
export function needsOf({ tx, session, sandbox }: Chair, rows: readonly FactorRow[]): Needs {
  const { factor, factorAt, invited } = session;
  const isFresh = factorAt !== undefined && tx.now.getTime() - factorAt.getTime() < FRESH_MINUTES * 60_000;
  if (rows.length === 0) return sandbox || invited ? 'nothing' : 'invitation';
  return isFresh && (factor !== 'sandbox' || sandbox) ? 'nothing' : 'give';
}

/** What the pages of the second factor show now. */
export async function factorDesk(grant: RegisterGrant, context: FactorContext): Promise<FactorDesk> {
  const chair = await chairOf(grant, context);
  const rows = await factorsOf(chair.tx, chair.officer);
  const passkeys = rows.filter(isPasskey);
  const needs = needsOf(chair, rows);
  const name = (await namesOf(chair.tx, [chair.officer])).get(chair.officer) ?? '';
  const mayAdd = needs === 'nothing' && rows.length < MOST_FACTORS;
  noteUnder(grant, { reason: `shown ${needs}`, count: 0 });
  return {
    own: rows.map(({ factor, kind, name, added_at, used_at }) => ({
      ...{ factor, kind, name, addedAt: added_at, usedAt: used_at ?? undefined },
    })),
    needs,
    ask: needs === 'give' && passkeys.length > 0 ? await askPasskey(chair, passkeys) : undefined,
    offer: mayAdd
      ? { passkey: await offerPasskey(chair, name, passkeys), code: await offerCode(chair, name) }
      : undefined,
  };
}

export interface TypedFactor {
  readonly kind: 'passkey' | 'code';
  /** The browser's answer, or the six digits. */
  readonly typed: string;
  readonly name: string;
}

export type AddOutcome =
  | { readonly said: 'added'; readonly token: string }
  | { readonly said: 'wrong' | 'name-invalid' | 'too-many' | 'known-already' | 'give-first' };

/** Registers a factor; the session has then proven it, and gets a new secret. */
export async function registerFactor(
  grant: RegisterGrant,
  context: FactorContext,
  typed: TypedFactor,
): Promise<AddOutcome> {
  const chair = await chairOf(grant, context);
  const outcome = await register(chair, typed);
  noteUnder(grant, { reason: `${outcome.said} ${typed.kind}`, count: outcome.said === 'added' ? 1 : 0 });
  if (outcome.said === 'added') await tellOfFactor(grant, chair, 'factor-added', typed.name.trim());
  return outcome;
}

/** Whoever has the account hears of it: it may have been somebody else. */
export const tellOfFactor = (
  grant: RegisterGrant,
  { tx, keys, officer }: Chair,
  kind: 'factor-added' | 'factor-removed',
  name: string,
) =>
  notifyUnderRegister(grant, keys, ['officer', officerKey(officer)], {
    kind,
    values: { day: brusselsDay(tx.now), name },
  });

export const isFactorName = (name: string): boolean => name.trim().length > 0 && name.trim().length <= MOST_NAME_CHARS;
const MAKERS = { passkey: madePasskey, code: madeCode } as const;

async function register(chair: Chair, { kind, typed, name }: TypedFactor): Promise<AddOutcome> {
  const { tx, officer, token } = chair;
  const rows = await factorsToChange(tx, officer);
  if (needsOf(chair, rows) !== 'nothing') return { said: 'give-first' };
  if (rows.length >= MOST_FACTORS) return { said: 'too-many' };
  if (!isFactorName(name)) return { said: 'name-invalid' };
  const made = await MAKERS[kind](chair, typed);
  if (!made) return { said: 'wrong' };
  if (!(await addFactor(tx, officer, name.trim(), made))) return { said: 'known-already' };
  return { said: 'added', token: await passFactor(tx, token, kind) };
}
