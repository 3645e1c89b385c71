/** Numbers of people and institutions as FHIR identifiers. Source: KMEHR facts B3; fhir-be facts 1.1. */
import type { Id } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { defined, line, rowOf } from '../made.ts';
import { systems } from '../systems.ts';

export interface Identifier {
  readonly system?: string | undefined;
  readonly value: string;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  INSS: systems.ssin,
  'ID-PATIENT': systems.ssin,
  'ID-HCPARTY': systems.nihdi,
  'ID-CBE': systems.cbe,
  'ID-EHP': systems.ehp,
  'ID-INSURANCE': systems.insuranceNumber,
};

/** Keys and actors of sealing serve the way of the message. */
const OF_THE_ENVELOPE = /^ID-ENCRYPTION-/;
/** A number of the eHealth platform stands under ID-HCPARTY too: ten digits. */
const isEhp = ({ scheme }: Id, value: string): boolean => scheme === 'ID-HCPARTY' && /^\d{10}$/.test(value);

/** A list of the sender's own that is named by its address. */
const IS_SYSTEM = /^(https?:\/\/|urn:)\S+$/;

const systemOfId = (id: Id, value: string): string => {
  if (isEhp(id, value)) return systems.ehp;
  const known = rowOf(SYSTEMS, id.scheme);
  if (known) return known;
  if (id.scheme === 'LOCAL' && IS_SYSTEM.test(id.local ?? '')) return id.local ?? '';
  return id.scheme === 'LOCAL'
    ? `urn:kmehr:local:${encodeURIComponent(id.local ?? '')}`
    : `urn:kmehr:id:${encodeURIComponent(id.scheme ?? '')}`;
};

export const identifierOf = (id: Id): Identifier => {
  const value = line(id.value);
  return defined({ system: systemOfId(id, value), value });
};

/** The identifiers of a party or person. */
export function identifiersOf(ledger: Ledger, ids: readonly Id[] = []): readonly Identifier[] {
  return ids.flatMap((id) => {
    if (OF_THE_ENVELOPE.test(id.scheme ?? '')) ledger.drop(id, 'envelope');
    else if (line(id.value) !== '') return [identifierOf(ledger.whole(id))];
    return [];
  });
}

/** Own ids of an item, and always one in a system that readers expect. */
export function itemIdentifiers(
  ledger: Ledger,
  ids: readonly Id[] = [],
  system: string,
  made: string,
): readonly Identifier[] {
  const own = ids.flatMap((id) =>
    id.scheme === 'LOCAL' && line(id.value) !== '' ? [identifierOf(ledger.whole(id))] : [],
  );
  return own.some((one) => one.system === system) ? own : [...own, { system, value: made }];
}
