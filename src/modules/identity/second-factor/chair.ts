/** Who stands before the second factor, and with what: the officer of the grant, in the session the browser holds. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { type OfficerSession, readOfficerSession } from '../page-sessions.ts';

/** Where this network's pages are, for passkeys: they answer to no other place. */
export interface Site {
  readonly id: string;
  readonly origin: string;
}

export const siteOf = (baseUrl: string): Site => {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin };
};

export interface FactorContext {
  readonly keys: KeyRing;
  readonly site: Site;
  readonly sandbox: boolean;
  /** The browser's secret, and the address it calls from: of IPv6 the network. */
  readonly token: string;
  readonly address: string;
}

export interface Chair extends FactorContext {
  readonly tx: Transaction;
  readonly officer: string;
  readonly session: OfficerSession;
}

/** Throws when the session is not this officer's: a page that mixes up two people. */
export async function chairOf(grant: RegisterGrant, context: FactorContext): Promise<Chair> {
  const { tx, caller } = readRegisterGrant(grant, 'second-factor');
  const session = await readOfficerSession(tx, context.token);
  if (caller.kind !== 'officer' || session?.officer !== caller.officer) throw new Error('another officer’s session');
  return { ...context, tx, session, officer: caller.officer };
}
