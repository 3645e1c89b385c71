/** The way to one place in a JSON value. Source: RFC 6901. */
export const MOST_STEPS = 64;
const MOST_CHARS = 1000;

/** Nothing for what is no pointer, or one that is too long. */
export function readPointer(text: unknown): readonly string[] | undefined {
  if (typeof text !== 'string' || text.length > MOST_CHARS || (text !== '' && !text.startsWith('/'))) return undefined;
  if (/~(?![01])/.test(text)) return undefined;
  const steps = text
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.length > MOST_STEPS ? undefined : steps;
}

export type Container = Record<string, unknown> | unknown[];

export const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const INDEX = /^(?:0|[1-9]\d{0,8})$/;

/** The number of an item; `end`: one past the last. */
export function indexOf(list: readonly unknown[], step: string, end: boolean): number | undefined {
  const at = end && step === '-' ? list.length : INDEX.test(step) ? Number(step) : Number.NaN;
  return at < list.length + (end ? 1 : 0) ? at : undefined;
}

export const NOTHING = Symbol('nothing');

export function childOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    const at = indexOf(value, step, false);
    return at === undefined ? NOTHING : value[at];
  }
  return isContainer(value) && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : NOTHING;
}

export function valueAt(root: unknown, steps: readonly string[]): unknown {
  let value = root;
  for (const step of steps) {
    value = childOf(value, step);
    if (value === NOTHING) return NOTHING;
  }
  return value;
}
