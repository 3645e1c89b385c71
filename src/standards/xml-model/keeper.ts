/** Elements kept as they are, with all below them. */
import type { Attribute } from '../xml/index.ts';
import type { Other } from './types.ts';

interface Kept extends Other {
  readonly nodes: (string | Other)[];
}

export class Keeper {
  readonly open: Kept[] = [];

  get isOpen(): boolean {
    return this.open.length > 0;
  }

  enter(name: string, namespace: string, attributes: readonly Attribute[]): void {
    const named = attributes.map((one) => [one.namespace ? `{${one.namespace}}${one.name}` : one.name, one.value]);
    this.open.push({ name, namespace, attributes: Object.fromEntries(named), nodes: [] });
  }

  text(text: string): void {
    const nodes = this.open[this.open.length - 1]?.nodes;
    const last = nodes?.[nodes.length - 1];
    if (nodes && typeof last === 'string') nodes[nodes.length - 1] = last + text;
    else nodes?.push(text);
  }

  /** Closes the innermost; the whole once it is closed. */
  leave(): Other | undefined {
    const other = this.open.pop();
    const around = this.open[this.open.length - 1];
    if (other && around) around.nodes.push(other);
    return around ? undefined : other;
  }
}
