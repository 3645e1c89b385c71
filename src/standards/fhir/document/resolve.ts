/** Which entry of a Bundle a reference in it means. Source: FHIR R4, "bundle" 2.36.4.1 (resolving references in Bundles). */
import type { DocumentEntry } from './read-document.ts';

export type Resolve = (from: DocumentEntry, reference: string) => DocumentEntry | undefined;

/** `http://server/base/` of the full address of a resource on a server. */
const BASE = /^(https?:\/\/.+\/)[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/;
const RELATIVE = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}$/;

export function resolverOf(entries: readonly DocumentEntry[]): Resolve {
  const byUrl = new Map(entries.flatMap((entry) => (entry.fullUrl === undefined ? [] : [[entry.fullUrl, entry]])));
  return (from, reference) => {
    const [whole = ''] = reference.split('#');
    const [, base] = RELATIVE.test(whole) ? (BASE.exec(from.fullUrl ?? '') ?? []) : [];
    // Laboratories write relative addresses as full ones too: what is equal is meant.
    return (base === undefined ? undefined : byUrl.get(base + whole)) ?? byUrl.get(whole);
  };
}
