/** The points of the queue: read, prepared as a look-up, settled with a remark. */
import type { Answer } from '../../modules/access/index.ts';
import { type Attention, isAttentionRule, type Queue, readQueue, settleAttention } from '../../modules/audit/index.ts';
import { type RefusalReason, readRegisterGrant } from '../../modules/grants/index.ts';
import { namesOf, numbersOf } from '../../modules/people/index.ts';
import { isDay } from '../../platform/time/index.ts';
import { UUID } from '../shared/uuid.ts';
import { askRegister, type OfficeContext, type Visit } from './frame.tsx';
import { isSaid, type TypedLookUp } from './trail-question.ts';
import type { SettleFaults } from './trail-queue.tsx';

export interface TypedPoint {
  readonly point: string;
  readonly remark: string;
}

export interface AskedQueue {
  readonly queue: Queue;
  readonly names: ReadonlyMap<string, string>;
}

export const readOfficeQueue = (context: OfficeContext, { caller }: Visit): Promise<Answer<AskedQueue>> =>
  askRegister(context, { register: 'list-attention', caller }, async (grant) => {
    const queue = await readQueue(grant);
    const { tx } = readRegisterGrant(grant, 'list-attention');
    return { queue, names: await namesOf(tx, [...new Set(queue.points.map(({ actor }) => actor))]) };
  });

function parsePoint(text: string): Omit<Attention, 'times'> | undefined {
  const [day = '', rule = '', actor = ''] = text.split('.');
  return isDay(day) && isAttentionRule(rule) && UUID.test(actor) ? { day, rule, actor } : undefined;
}

/** The form filled for the caregiver and day of a point: the officer still writes why. */
export async function preparedLookUp({ access }: OfficeContext, text: string): Promise<TypedLookUp | undefined> {
  const point = parsePoint(text);
  if (!point) return undefined;
  const numbers = await access.database.read((tx) => numbersOf(tx, [point.actor]));
  const number = numbers.get(point.actor)?.value;
  return number ? { subject: 'caregiver', number, from: point.day, until: point.day, reason: '' } : undefined;
}

export async function settlePoint(
  context: OfficeContext,
  { caller }: Visit,
  { point: text, remark }: TypedPoint,
): Promise<'settled' | SettleFaults | { readonly refused: RefusalReason }> {
  const point = parsePoint(text);
  if (!point) return { point: 'point-missing' };
  if (!isSaid(remark)) return { remark: 'remark-invalid' };
  const answer = await askRegister(context, { register: 'settle-attention', caller }, (grant) =>
    settleAttention(grant, context.access.keys, point, remark.trim()),
  );
  if (!answer.granted) return { refused: answer.refused };
  return answer.value ? 'settled' : { point: 'point-missing' };
}
