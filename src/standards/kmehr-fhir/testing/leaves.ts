/** Every leaf of a source, and the source with one leaf changed: what a conversion does not name as lost must show. */

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

export interface Leaf {
  /** As the account names it. */
  readonly path: string;
  readonly keys: readonly string[];
  readonly value: unknown;
}

/** Paths as the account writes them, for one of the two standards. */
export interface Naming {
  readonly between: string;
  readonly first: 0 | 1;
  readonly transparent: ReadonlySet<string>;
  /** Structure and numbering. */
  readonly isSilent: (name: string, value: unknown, of: object) => boolean;
  /** `value` of an element with attributes is the element itself. */
  readonly isText: (name: string, of: Fields) => boolean;
}

export function leavesOf(naming: Naming, value: unknown, path = '', keys: readonly string[] = []): readonly Leaf[] {
  if (value === undefined) return [];
  if (!isFields(value)) return String(value).trim() === '' ? [] : [{ path, keys, value }];
  if (Array.isArray(value))
    return value.flatMap((one, at) =>
      naming.isSilent('', one, value)
        ? []
        : leavesOf(naming, one, `${path}[${at + naming.first}]`, [...keys, String(at)]),
    );
  return Object.entries(value).flatMap(([name, part]) => {
    if (naming.isSilent(name, part, value)) return [];
    const below = [...keys, name];
    if (naming.isText(name, value)) return leavesOf(naming, part, path, below);
    if (!naming.transparent.has(name)) return leavesOf(naming, part, join(naming, path, name), below);
    return runs(naming, part as readonly Fields[], path, below);
  });
}

const join = ({ between }: Naming, path: string, name: string): string => (path === '' ? name : path + between + name);

function runs(naming: Naming, list: readonly Fields[], path: string, keys: readonly string[]): readonly Leaf[] {
  const counts = new Map<string, number>();
  return list.flatMap((run, at) =>
    Object.entries(run).flatMap(([name, part]) => {
      const number = (counts.get(name) ?? naming.first - 1) + 1;
      counts.set(name, number);
      return leavesOf(naming, part, `${join(naming, path, name)}[${number}]`, [...keys, String(at), name]);
    }),
  );
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  const text = String(value);
  if (/^\d{4}(-\d\d){0,2}/.test(text)) return text.replace(/^\d{4}/, (year) => (year === '2001' ? '2002' : '2001'));
  if (/^\d\d:\d\d:\d\d/.test(text)) return text.replace(/:\d\d:/, (minute) => (minute === ':17:' ? ':18:' : ':17:'));
  return /^[+-]?[\d.]+$/.test(text) ? `7${text.replace(/^[+-]/, '')}` : `x${text}`;
}

export function changed<Source extends object>(source: Source, { keys, value }: Leaf): Source {
  const copy = structuredClone(source);
  let at: Record<string, unknown> = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ''] = other(value);
  return copy;
}

/** Whether the account names the leaf, or a part that holds it. */
export const isNamed = (lost: readonly { readonly path: string }[], { path }: Leaf): boolean =>
  lost.some(({ path: one }) => path === one || (path.startsWith(one) && /[[/.]/.test(path[one.length] ?? '')));
