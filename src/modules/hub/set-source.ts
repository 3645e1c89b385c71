/** An administrator registers, changes or ends the store of an institution. Every change is a row of its own: who set what since when stays known. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type InstitutionKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { type AddressFault, type AddressRules, addressFault } from './rules/source-address.ts';
import { isCharset, keepSource, sourceOf } from './sources.ts';

export interface TypedSource {
  readonly address: string;
  /** Empty: found out from its bytes. */
  readonly charset: string;
  readonly doubleEncoded: boolean;
}

export type TypedSourceFault = 'charset-invalid' | AddressFault;

/** The store of an institution that has none. */
export function addSource(
  grant: RegisterGrant,
  institution: InstitutionKey,
  typed: TypedSource,
  rules: AddressRules,
): Promise<'registered' | 'registered-already' | TypedSourceFault> {
  return noted(grant, institution, async (tx, officer) => {
    const fault = faultOf(typed, rules);
    if (fault) return fault;
    if (await sourceOf(tx, institution)) return 'registered-already';
    await keep(tx, officer, institution, typed);
    return 'registered';
  });
}

/** From now on what the institution declared is fetched there; one that has ended runs again. */
export function changeSource(
  grant: RegisterGrant,
  institution: InstitutionKey,
  typed: TypedSource,
  rules: AddressRules,
): Promise<'changed' | 'unchanged' | 'not-a-source' | TypedSourceFault> {
  return noted(grant, institution, async (tx, officer) => {
    const fault = faultOf(typed, rules);
    if (fault) return fault;
    if (!(await wasRegistered(tx, institution))) return 'not-a-source';
    const { address, charset = '', doubleEncoded } = (await sourceOf(tx, institution)) ?? {};
    if (address === typed.address && charset === typed.charset && doubleEncoded === typed.doubleEncoded)
      return 'unchanged';
    await keep(tx, officer, institution, typed);
    return 'changed';
  });
}

/** What it declared stays in lists; nothing is fetched from it any more. */
export function endSource(grant: RegisterGrant, institution: InstitutionKey): Promise<'ended' | 'not-a-source'> {
  return noted(grant, institution, async (tx, officer) => {
    if (!(await sourceOf(tx, institution))) return 'not-a-source';
    await keepSource(tx, { institution, address: undefined, doubleEncoded: false, registeredBy: officer });
    return 'ended';
  });
}

const DONE: readonly string[] = ['registered', 'changed', 'ended'];

async function noted<Outcome extends string>(
  grant: RegisterGrant,
  institution: InstitutionKey,
  act: (tx: Transaction, officer: string) => Promise<Outcome>,
): Promise<Outcome> {
  const { tx, caller } = readRegisterGrant(grant, 'set-source');
  if (caller.kind !== 'officer') throw new Error('a store is set by an officer');
  const outcome = await act(tx, caller.officer);
  noteUnder(grant, { reason: `${outcome} ${institution}`, count: DONE.includes(outcome) ? 1 : 0 });
  return outcome;
}

const faultOf = ({ address, charset }: TypedSource, rules: AddressRules): TypedSourceFault | undefined =>
  addressFault(address, rules) ?? (charset === '' || isCharset(charset) ? undefined : 'charset-invalid');

const keep = (tx: Transaction, registeredBy: string, institution: InstitutionKey, typed: TypedSource) => {
  const { address, charset, doubleEncoded } = typed;
  return keepSource(tx, {
    ...{ institution, address, doubleEncoded, registeredBy },
    charset: isCharset(charset) ? charset : undefined,
  });
};

const EVER = statement('hub-source-ever', 'SELECT 1 FROM hub_source WHERE institution = $1 LIMIT 1');

const wasRegistered = async (tx: Transaction, institution: InstitutionKey): Promise<boolean> =>
  (await tx.run(EVER, [institution])).length > 0;
