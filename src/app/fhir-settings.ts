/** The setting of guide packages of FHIR. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

const MOST_FOLDERS = 50;

/** Folders, as given in `ZENNE_IG`. */
export function guideFolders(text: string | undefined): readonly string[] {
  const folders = (text ?? '')
    .split(',')
    .map((folder) => folder.trim())
    .filter((folder) => folder !== '')
    .map((folder) => resolve(folder));
  if (folders.length > MOST_FOLDERS) throw new Error(`must name at most ${MOST_FOLDERS} folders`);
  const lost = folders.find((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (lost !== undefined) throw new Error(`must name folders: ${lost} is none`);
  return folders;
}

export const guideRow = {
  key: 'guides',
  name: 'ZENNE_IG',
  shownDefault: '(own definitions)',
  meaning:
    'Comma-separated folders with FHIR guide packages as published (StructureDefinitions with snapshots, ValueSets, CodeSystems); several versions side by side. They go before the own definitions of the same version.',
  read: guideFolders,
} as const;
