/** What an item of a message is called, so that it is known again in the next version of the message, wherever it stands there. */
import type { Item } from '../kmehr/index.ts';

/** Where something was read is no part of what it says. */
const plain = (value: unknown): string => JSON.stringify(value, (name, part) => (name === 'at' ? undefined : part));

/** The sender's own number of it; else what it is about and when it began. Its number in the message changes with those before it. */
function namesOf({ id = [], cd, content = [], beginmoment }: Item): readonly string[] {
  const own = id.filter(({ scheme, value }) => scheme === 'LOCAL' && value.trim() !== '');
  const coded = content
    .flatMap((one) => [one.cd ?? [], one.medicinalproduct?.intendedcd ?? [], one.substanceproduct?.intendedcd ?? []])
    .flat();
  const about = coded.length > 0 ? coded.map(({ scheme, local, value }) => [scheme, local, value]) : content;
  return [
    ...own.map(({ local, value }) => plain([local, value])),
    plain([cd?.map(({ value }) => value), about, beginmoment]),
  ];
}

/** Of two items with one name the first has it, the second is told by a number. `taken`: the names so far, and the last number of each. */
export function nameWithin(taken: Map<string, number>, item: Item): string {
  const names = namesOf(item);
  const last = names.at(-1) ?? '';
  let name = names.find((one) => !taken.has(one)) ?? '';
  for (let number = (taken.get(last) ?? 1) + 1; name === ''; number += 1) {
    const next = `${number} ${last}`;
    if (taken.has(next)) continue;
    name = next;
    taken.set(last, number);
  }
  taken.set(name, 1);
  return name;
}
