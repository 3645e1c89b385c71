/**
 * What a set that was put again changes, part by part: kept as it was, changed, new; what is left out is removed. Who sends it
 * answers for what it changes, and may send along what colleagues wrote. Source: KMEHR facts A9.
 */

/** A part as it stands, or as it was sent. */
export interface Part {
  readonly id?: string | undefined;
  /** Equal when it says the same. */
  readonly likeness: string;
}

export interface SentPart extends Part {
  /** The sender may write in its author's name. */
  readonly mine: boolean;
}

export type SetFault = 'set-part-unknown' | 'set-part-changed' | 'set-part-twice' | 'set-part-not-yours';

/** `…/ID/new/version`: a changed part. */
const CHANGED = /^(.+)\/new\/([^/]+)$/;

/** The ids of the parts in order, or what is wrong. `newId` gives a part its first id. */
export function changeSet(
  kept: readonly Part[],
  sent: readonly SentPart[],
  newId: (at: number) => string,
): { readonly ids: readonly string[] } | { readonly fault: SetFault } {
  const left = [...kept];
  const ids: string[] = [];
  for (const [at, part] of sent.entries()) {
    const named = nameOf(left, part, () => newId(at));
    if ('fault' in named) return named.fault === 'set-part-unknown' && isTaken(kept, part) ? TWICE : named;
    if (named.from) left.splice(left.indexOf(named.from), 1);
    ids.push(named.id);
  }
  return { ids };
}

const TWICE = { fault: 'set-part-twice' } as const;

const idBefore = (id: string): string => id.replace(CHANGED, '$1/$2');
const isTaken = (kept: readonly Part[], { id = '' }: Part): boolean => kept.some((one) => one.id === idBefore(id));

type Named = { readonly id: string; readonly from?: Part | undefined } | { readonly fault: SetFault };

function nameOf(left: readonly Part[], part: SentPart, newId: () => string): Named {
  const { id, likeness, mine } = part;
  if (id === undefined) {
    const same = left.find((one) => one.id === undefined && one.likeness === likeness);
    return same || mine ? { id: newId(), from: same } : { fault: 'set-part-not-yours' };
  }
  const from = left.find((one) => one.id === idBefore(id));
  if (!from?.id) return { fault: 'set-part-unknown' };
  if (from.likeness === likeness) return { id: from.id, from };
  if (!CHANGED.test(id)) return { fault: 'set-part-changed' };
  return mine ? { id: nextOf(from.id), from } : { fault: 'set-part-not-yours' };
}

/** The id with the version after its own; one that does not count begins. */
function nextOf(id: string): string {
  const [, stem = id, version = ''] = /^(.*)\/([^/]*)$/.exec(id) ?? [];
  return `${stem}/${/^\d{1,9}$/.test(version) ? Number(version) + 1 : 1}`;
}
