/** Under which JSON name a part of an object stands. */
import type { Node } from '../compile/compiled.ts';
import type { Holder } from './spots.ts';

export const namesOf = ({ shape }: Holder, node: Node): readonly string[] =>
  [...shape.members].filter(([, member]) => member.node === node && !member.companion).map(([name]) => name);

export const present = (holder: Holder, node: Node): string | undefined =>
  namesOf(holder, node).find((name) => Object.hasOwn(holder.value, name));
