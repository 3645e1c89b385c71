/**
 * The job that keeps the items of a document in step with it: a new version replaces them, with a document that is revoked or destroyed
 * they are gone. Run again it does the same again. Source: decision 0074.
 */
import type { Log } from '../../../platform/log/index.ts';
import type { Validator } from '../../../standards/fhir/validate/index.ts';
import type { AccessContext } from '../../access/index.ts';
import { keyForJob, type ReadForJob, readForJob } from '../../brusafe/index.ts';
import { itemKey, patientKey } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import type { ItemPlace } from '../place.ts';
import { currentSource } from './current-source.ts';
import { makeItems } from './made-items.ts';
import { clearItems, takeTurn, writeItems } from './write-items.ts';

/** Of the conversion: raised when the same document would give something else. Then every document is read again. */
export const RULES = 2;

export interface DeriveContext extends Pick<AccessContext, 'database' | 'keys'> {
  readonly validator: Validator;
  readonly log: Pick<Log, 'debug' | 'info'>;
}

interface Sent extends ReadForJob {
  readonly version: number;
}

export async function deriveItems(context: DeriveContext, payload: unknown): Promise<void> {
  const asked = payload as { readonly patient: string; readonly item: string };
  const source = { patient: patientKey(asked.patient), item: itemKey(asked.item) };
  const sent = await readSource(context, source);
  // Conversion takes time: nobody waits for it in a transaction.
  const made = sent && makeItems(context, source, sent.bytes);
  const outcome = await asSystem(context.database, 'items of a document are kept in step', async (grant) => {
    await takeTurn(grant, source);
    const version = await currentSource(grant, source);
    if (version === undefined) {
      await clearItems(grant, source);
      return 'cleared';
    }
    // It changed meanwhile: the job of that change does it.
    if (!sent || !made || sent.version !== version) return 'overtaken';
    const { items } = made;
    const sourceKey = await keyForJob(grant, context.keys, source);
    await writeItems(grant, context.keys, { source, version, rules: RULES, putBy: sent.putBy, sourceKey, items });
    return 'derived';
  });
  // Counts alone: neither whose document it was nor what stood in it.
  const { items = [], left = {} } = made ?? {};
  const isWhole = Object.keys(left).length === 0;
  context.log[isWhole ? 'debug' : 'info']({ outcome, items: items.length, left }, 'a summary was read into items');
}

const readSource = ({ database, keys }: DeriveContext, source: ItemPlace): Promise<Sent | undefined> =>
  asSystem(database, 'a summary is read into items', async (grant) => {
    const version = await currentSource(grant, source);
    const read = version === undefined ? undefined : await readForJob(grant, keys, { ...source, version });
    return read && version !== undefined ? { ...read, version } : undefined;
  });
