/** What an address of this house leads to: `Type/id`, alone or behind one of its own bases. */
import type { FhirContext } from './front.ts';

export interface OwnAddress {
  readonly type: string;
  readonly id: string;
}

const BASES = ['/fhir/', '/hospital/fhir/', '/software/fhir/'];
const ADDRESS = /^([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/;

/** Nothing for an address of elsewhere, or one that leads into another resource. */
export function ownAddress({ baseUrl }: FhirContext, reference: string): OwnAddress | undefined {
  const base = BASES.map((one) => `${baseUrl}${one}`).find((one) => reference.startsWith(one));
  const [, type, id] = ADDRESS.exec(reference.slice(base?.length ?? 0)) ?? [];
  return type !== undefined && id !== undefined ? { type, id } : undefined;
}
