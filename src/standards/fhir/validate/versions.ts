/** Versions of guides and artefacts, newest first: `1.10.0` before `1.9.0`, a release before its drafts. Source: semver 2.0, 11. */
const partsOf = (version: string): { readonly numbers: readonly number[]; readonly draft: string } => {
  const [release = '', ...draft] = version.split('-');
  return { numbers: release.split('.').map((part) => Number.parseInt(part, 10) || 0), draft: draft.join('-') };
};

export function newerFirst(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at += 1) {
    const difference = (b.numbers[at] ?? 0) - (a.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if ((a.draft === '') !== (b.draft === '')) return a.draft === '' ? -1 : 1;
  return a.draft < b.draft ? 1 : a.draft > b.draft ? -1 : 0;
}
