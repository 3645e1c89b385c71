/** Faults in slices and in what is open to extension. */
import { isList } from '../json.ts';
import type { Fault } from './fault.ts';
import { present } from './parts.ts';
import { type Holder, noProbe } from './spots.ts';

/** Without the values of a slice that must be there; with twice the value of one that may be there once. */
export function slices(holder: Holder): readonly Fault[] {
  return holder.shape.nodes.flatMap((node): readonly Fault[] => {
    const name = present(holder, node);
    const values = name === undefined ? undefined : holder.value[name];
    if (name === undefined || !isList(values)) return [];
    const at = { keys: [...holder.keys, name], expression: `${holder.expression}.${node.name}` };
    return (node.slicing?.slices ?? []).flatMap(({ name: slice, node: inner, matcher }): readonly Fault[] => {
      const own = values.filter((value) => matcher()?.(value, undefined, noProbe));
      const rest = values.filter((value) => !own.includes(value));
      if (own.length === 0 || (rest.length === 0 && Object.keys(holder.value).length === 1)) return [];
      return [
        ...(inner.min > 0
          ? [
              {
                ...at,
                what: `without slice ${slice}`,
                rules: ['slice-min', 'min'],
                put: rest.length > 0 ? rest : undefined,
              },
            ]
          : []),
        ...(inner.max === 1
          ? [{ ...at, what: `slice ${slice} twice`, rules: ['slice-max', 'max'], put: [...values, ...own] }]
          : []),
      ];
    });
  });
}

export function unknown(holder: Holder): readonly Fault[] {
  const unheard = `${holder.expression}.zenneUnheard`;
  return [
    {
      what: 'an unknown element',
      rules: ['unknown-element'],
      expression: unheard,
      keys: [...holder.keys, 'zenneUnheard'],
      put: 'x',
    },
    ...(holder.shape.members.has('modifierExtension')
      ? [
          {
            what: 'an unknown modifier',
            rules: ['modifier-extension-unknown', 'max'],
            expression: `${holder.expression}.modifierExtension[0]`,
            keys: [...holder.keys, 'modifierExtension'],
            put: [{ url: 'https://zenne.example.be/unheard', valueBoolean: true }],
          },
        ]
      : []),
  ];
}

const MISPLACED = 'https://www.ehealth.fgov.be/standards/fhir/lab/StructureDefinition/be-ext-referencerange-comment';

/** An extension that is made for another element. */
export function misplaced(holder: Holder): readonly Fault[] {
  const extensions = holder.value.extension;
  if (holder.type.code === 'Extension' || !holder.shape.members.has('extension')) return [];
  if (holder.expression.includes('referenceRange')) return [];
  const before = isList(extensions) ? extensions : [];
  return [
    {
      what: 'an extension out of its context',
      rules: ['extension-context'],
      expression: `${holder.expression}.extension[${before.length}]`,
      keys: [...holder.keys, 'extension'],
      put: [...before, { url: MISPLACED, valueString: 'x' }],
    },
  ];
}
