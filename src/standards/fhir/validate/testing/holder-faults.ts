/** Faults in what an object holds: too few, too many, unknown, two forms, wrong slices. */
import type { Member, Node } from '../compile/compiled.ts';
import { isList, isObject, type JsonValue } from '../json.ts';
import type { Fault } from './fault.ts';
import { misplaced, slices, unknown } from './open-faults.ts';
import { namesOf, present } from './parts.ts';
import type { Holder } from './spots.ts';

const labelOf = (node: Node, { type }: Pick<Member, 'type'>): string =>
  node.choice ? `${node.name}.ofType(${type.code})` : node.name;

/** A value that is whatever a type asks for, as far as counting goes. */
const SAMPLES: Readonly<Record<string, JsonValue>> = {
  boolean: true,
  string: 'x',
  markdown: 'x',
  code: 'x',
  date: '2026-01-01',
  dateTime: '2026-01-01',
  positiveInt: 1,
};

function tooFew(holder: Holder): readonly Fault[] {
  return holder.shape.nodes.flatMap((node) => {
    const name = present(holder, node);
    if (node.min === 0 || name === undefined || holder.deciding.has(node.name)) return [];
    // Alone, it leaves an empty object; with a companion, it may go.
    if (Object.keys(holder.value).length === 1 || Object.hasOwn(holder.value, `_${name}`)) return [];
    const at = { keys: [...holder.keys, name], expression: `${holder.expression}.${node.name}` };
    return [{ ...at, what: `without ${node.name}`, rules: ['min'], put: undefined }];
  });
}

function tooMany(holder: Holder): readonly Fault[] {
  return holder.shape.nodes.flatMap((node): readonly Fault[] => {
    const name = present(holder, node);
    const [first] = namesOf(holder, node);
    const member = first === undefined ? undefined : holder.shape.members.get(name ?? first);
    if (!member || first === undefined) return [];
    const expression = `${holder.expression}.${labelOf(node, member)}`;
    const value = name === undefined ? undefined : holder.value[name];
    if (node.max === 0) {
      const put = SAMPLES[member.type.code] ?? { id: 'x', text: 'x' };
      return [
        {
          what: `${node.name} is forbidden`,
          rules: ['max'],
          expression,
          keys: [...holder.keys, first],
          put: node.many ? [put] : put,
        },
      ];
    }
    if (!isList(value) || node.max !== 1 || name === undefined) return [];
    return [
      { what: `two ${node.name}`, rules: ['max'], expression, keys: [...holder.keys, name], put: [...value, ...value] },
    ];
  });
}

function otherForm(holder: Holder): readonly Fault[] {
  return holder.shape.nodes.flatMap((node): readonly Fault[] => {
    const name = present(holder, node);
    if (!node.choice || name === undefined) return [];
    return namesOf(holder, node)
      .filter((other) => other !== name)
      .slice(0, 2)
      .map((other) => ({
        what: `${name} and ${other}`,
        rules: ['choice'],
        expression: `${holder.expression}.${node.name}`,
        keys: [...holder.keys, other],
        put: SAMPLES[holder.shape.members.get(other)?.type.code ?? ''] ?? { id: 'x' },
      }));
  });
}

const empty = (holder: Holder): readonly Fault[] =>
  Object.entries(holder.value).flatMap(([name, value]): readonly Fault[] => {
    const member = holder.shape.members.get(name);
    if (!member || member.companion || !(isObject(value) || isList(value)) || member.type.kind === 'resource')
      return [];
    const expression = `${holder.expression}.${labelOf(member.node, member)}`;
    return [
      {
        what: `empty ${name}`,
        rules: ['empty'],
        expression,
        keys: [...holder.keys, name],
        put: isList(value) ? [] : {},
      },
    ];
  });

export const holderFaults = (holder: Holder): readonly Fault[] =>
  [tooFew, tooMany, otherForm, slices, unknown, misplaced, empty].flatMap((make) => make(holder));
