/** A browser in plain words: its family and its system. Nothing finer: a list of one's own sessions needs no fingerprint. */

// The first that fits: most browsers also call themselves by the names of others.
const FAMILIES = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** `Firefox, Windows`; nothing when neither is known. */
export function browserOf(userAgent: string | undefined): string | undefined {
  const named = (table: readonly (readonly [string, string])[]) =>
    table.find(([mark]) => userAgent?.slice(0, 500).includes(mark))?.[1];
  return [named(FAMILIES), named(SYSTEMS)].filter(Boolean).join(', ') || undefined;
}
