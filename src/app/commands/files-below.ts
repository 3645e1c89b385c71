/** The files that paths name: a folder stands for every file in it and below it whose name ends as asked: XML and KMEHR, unless said otherwise. */
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const KMEHR_FILES = /\.(xml|kmehr)$/i;

/** In the order of the paths; folders in the order of their names. What does not exist is named too: who reads it will say so. */
export async function* filesBelow(paths: readonly string[], inFolders = KMEHR_FILES): AsyncGenerator<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory()) yield* filesIn(path, inFolders);
    else yield path;
  }
}

async function* filesIn(folder: string, inFolders: RegExp): AsyncGenerator<string> {
  const entries: { readonly name: string; readonly isFolder: boolean }[] = [];
  for await (const entry of await opendir(folder)) entries.push({ name: entry.name, isFolder: entry.isDirectory() });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    if (isFolder) yield* filesIn(join(folder, name), inFolders);
    else if (inFolders.test(name)) yield join(folder, name);
  }
}
