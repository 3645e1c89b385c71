/** An own factor gets another name, or ends. The last one stays: without it the account would be open to whoever signs in. */
import { noteUnder, type RegisterGrant } from '../../grants/index.ts';
import { type Chair, chairOf, type FactorContext } from './chair.ts';
import { dropFactor, factorsOf, factorsToChange, nameFactor } from './factors.ts';
import { isFactorName, needsOf, tellOfFactor } from './own-factors.ts';

export type ChangeOutcome = 'named' | 'removed' | 'last-one' | 'name-invalid' | 'gone' | 'give-first';

/** A new name, or the end. */
export async function changeFactor(
  grant: RegisterGrant,
  context: FactorContext,
  factor: string,
  change: { readonly name: string } | 'remove',
): Promise<ChangeOutcome> {
  const chair = await chairOf(grant, context);
  const name = (await factorsOf(chair.tx, chair.officer)).find((row) => row.factor === factor)?.name ?? '';
  const outcome = await changed(chair, factor, change);
  if (outcome === 'removed') await tellOfFactor(grant, chair, 'factor-removed', name);
  noteUnder(grant, { reason: `${outcome} ${factor}`, count: outcome === 'named' || outcome === 'removed' ? 1 : 0 });
  return outcome;
}

async function changed(chair: Chair, factor: string, change: { readonly name: string } | 'remove') {
  const { tx, officer } = chair;
  const rows = await factorsToChange(tx, officer);
  if (chair.session.factor === undefined) return 'give-first';
  if (!rows.some((row) => row.factor === factor)) return 'gone';
  if (change !== 'remove') {
    if (!isFactorName(change.name)) return 'name-invalid';
    await nameFactor(tx, officer, factor, change.name.trim());
    return 'named';
  }
  if (needsOf(chair, rows) !== 'nothing') return 'give-first';
  if (rows.length === 1) return 'last-one';
  await dropFactor(tx, officer, factor);
  return 'removed';
}
