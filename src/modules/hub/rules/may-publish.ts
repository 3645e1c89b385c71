/** Which professions may write which kinds: a SUMEHR is a physician's summary. Source: SUMEHR rules C1. */
const WRITERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['sumehr', ['persphysician']],
  ['clinicalsummary', ['persphysician']],
]);

/** May an author of this profession (CD-HCPARTY; absent for an institution alone) publish this kind (CD-TRANSACTION)? */
export function mayPublish(kind: string, profession: string | undefined): boolean {
  const writers = WRITERS.get(kind);
  return !writers || (profession !== undefined && writers.includes(profession));
}
