/** Loads files of an institution's past, batch by batch: after each it is written down how far the load has come. */
import { existsSync, statSync } from 'node:fs';
import {
  type HistoryContext,
  loadBatch,
  type PastDeclaration,
  type PastOutcome,
} from '../../doors/kmehr-intrahub/index.ts';
import type { InstitutionKey } from '../../modules/grants/index.ts';
import { filesBelow } from '../commands/files-below.ts';
import { type PastMessage, pastMessages, type Unreadable } from './past-messages.ts';
import { type Counts, dropProgress, type Progress, readProgress, writeProgress } from './progress.ts';
import { RejectedFile } from './rejected-file.ts';

export interface HistoryLoad {
  /** A file, or a folder with files. */
  readonly path: string;
  readonly house: InstitutionKey;
  /** In one batch; absent: as many as is quick. */
  readonly mostMessages?: number;
  /** Hears of each batch. */
  readonly progress: (counts: Readonly<Counts>) => void;
}

/** A batch ends with whichever is reached first: so its memory has a bound. */
const BATCH = { messages: 5000, bytes: 8 * 1024 * 1024 } as const;

const COUNTED = { declared: 'declared', 'new-version': 'newVersion', duplicate: 'known' } as const;

/** Begins where a load of the same path was killed, else at the beginning. Gives what became of all, and where the rejected ones are. */
export async function loadFiles(
  context: HistoryContext,
  { path, house, mostMessages = BATCH.messages, progress: tell }: HistoryLoad,
): Promise<{ readonly counts: Readonly<Counts>; readonly resumed: boolean; readonly rejectedFile: string }> {
  const beside = path.replace(/\/+$/, '');
  const progressFile = `${beside}.progress.json`;
  const rejectedFile = `${beside}.rejected.jsonl`;
  const before = usable(readProgress(progressFile), house);
  const rejected = new RejectedFile(rejectedFile, before?.rejectedBytes ?? 0);
  const counts: Counts = { ...(before?.counts ?? { declared: 0, newVersion: 0, known: 0, rejected: 0 }) };
  try {
    for await (const { file, size, batch } of batchesOf(path, before, mostMessages)) {
      await loadOne(context, house, batch, rejected, counts);
      const at = (batch.at(-1)?.at ?? 0) + 1;
      writeProgress(progressFile, { institution: house, file, size, at, rejectedBytes: rejected.length, counts });
      tell(counts);
    }
    dropProgress(progressFile);
    rejected.end();
    return { counts, resumed: before !== undefined, rejectedFile };
  } catch (error) {
    rejected.close();
    throw error;
  }
}

/** Of another institution, or of a file that is gone or has another size now, nothing is left out. */
function usable(progress: Progress | undefined, house: InstitutionKey): Progress | undefined {
  if (!progress || progress.institution !== house || !existsSync(progress.file)) return undefined;
  return statSync(progress.file).size === progress.size ? progress : undefined;
}

interface Batch {
  readonly file: string;
  readonly size: number;
  readonly batch: readonly PastMessage[];
}

async function* batchesOf(path: string, before: Progress | undefined, most: number): AsyncGenerator<Batch> {
  let isLeftOut = before !== undefined;
  for await (const file of filesBelow([path])) {
    const isBegun = file === before?.file;
    if (isLeftOut && !isBegun) continue;
    isLeftOut = false;
    const { size } = statSync(file);
    const messages = pastMessages(file, isBegun ? (before?.at ?? 0) : 0);
    for await (const batch of batched(messages, most)) yield { file, size, batch };
  }
}

async function* batched(messages: AsyncIterable<PastMessage>, most: number): AsyncGenerator<readonly PastMessage[]> {
  let batch: PastMessage[] = [];
  let bytes = 0;
  for await (const message of messages) {
    batch.push(message);
    bytes += message.bytes?.length ?? 0;
    if (batch.length < most && bytes < BATCH.bytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function loadOne(
  context: HistoryContext,
  house: InstitutionKey,
  batch: readonly PastMessage[],
  rejected: RejectedFile,
  counts: Counts,
): Promise<void> {
  const readable = batch.flatMap(({ read }): PastDeclaration[] => ('rejected' in read ? [] : [read]));
  const loaded = (await loadBatch(context, house, readable)).values();
  const outcomes = batch.map(({ read }) => ('rejected' in read ? read : outcomeAt(loaded)));
  for (const outcome of outcomes) counts['taken' in outcome ? COUNTED[outcome.taken] : 'rejected'] += 1;
  rejected.write(
    batch.flatMap((message, at): (readonly [PastMessage, Unreadable])[] => {
      const outcome = outcomes[at];
      return outcome && 'rejected' in outcome ? [[message, outcome]] : [];
    }),
  );
}

function outcomeAt(outcomes: Iterator<PastOutcome>): PastOutcome {
  const { done, value } = outcomes.next();
  if (done) throw new Error('a declaration has no outcome');
  return value;
}
