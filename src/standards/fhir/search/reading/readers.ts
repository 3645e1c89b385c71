/** What the values of a parameter become, by its type and its modifier. Source: FHIR R4, "search" 3.1.1.4.4-3.1.1.4.5. */
import type { SearchFault, Test } from '../criterion.ts';
import { ofTypeOf, textOf } from '../entries/entry.ts';
import { fold } from '../fold.ts';
import type { ParameterType, SearchParameter } from '../parameters/parameter.ts';
import { pointsAt } from '../parameters/table.ts';
import { unescaped } from './escapes.ts';
import {
  readDateValue,
  readOfType,
  readQuantityValue,
  readReferenceValue,
  readTokenValue,
  type ValueContext,
} from './values.ts';

export interface Reader {
  readonly read: (values: readonly string[], context: ValueContext) => Test | SearchFault;
  /** Where the entries are kept, when not under the name of the parameter. */
  readonly param?: ((name: string) => string) | undefined;
}

/** Every value must be read: one that is not refuses the search. */
const all =
  <Value extends object>(
    read: (text: string, context: ValueContext) => Value | undefined,
    test: (any: readonly Value[]) => Test,
  ): Reader['read'] =>
  (values, context) => {
    const any = values.map((text) => read(text, context)).filter((one) => one !== undefined);
    return any.length === values.length ? test(any) : 'parameter-value-invalid';
  };

const words =
  (how: 'starts' | 'contains' | 'exact'): Reader['read'] =>
  (values) => {
    const any = values.map(unescaped).map((text) => (how === 'exact' ? text : fold(text)));
    return any.includes('') ? 'parameter-value-invalid' : { kind: 'string', how, any };
  };

const missing: Reader = {
  read: ([value, ...more]) =>
    more.length === 0 && (value === 'true' || value === 'false')
      ? { kind: 'missing', missing: value === 'true' }
      : 'parameter-value-invalid',
};

type SimpleType = Exclude<ParameterType, 'composite'>;

const PLAIN: Readonly<Record<SimpleType, Reader>> = {
  token: { read: all(readTokenValue, (any) => ({ kind: 'token', not: false, any })) },
  string: { read: words('starts') },
  date: { read: all(readDateValue, (any) => ({ kind: 'date', any })) },
  quantity: { read: all(readQuantityValue, (any) => ({ kind: 'quantity', any })) },
  uri: { read: (values) => ({ kind: 'uri', any: values.map(unescaped) }) },
  reference: { read: all(readReferenceValue, (any) => ({ kind: 'reference', any })) },
};

const MODIFIERS: Readonly<Record<SimpleType, Readonly<Record<string, Reader>>>> = {
  token: {
    missing,
    not: { read: all(readTokenValue, (any) => ({ kind: 'token', not: true, any })) },
    text: { read: words('starts'), param: textOf },
    'of-type': { read: all(readOfType, (any) => ({ kind: 'token', not: false, any })), param: ofTypeOf },
  },
  string: { missing, exact: { read: words('exact') }, contains: { read: words('contains') } },
  date: { missing },
  quantity: { missing },
  uri: { missing },
  reference: { missing, identifier: { read: all(readTokenValue, (any) => ({ kind: 'identifier', any })) } },
};

/** `subject:Patient=id` */
const ofType = (type: string): Reader => ({
  read: (values, context) => {
    const any = values.map((text) => ({ type, ...readReferenceValue(text, context) }));
    return any.every((one) => one.type === type) ? { kind: 'reference', any } : 'parameter-value-invalid';
  },
});

export function readerOf(parameter: SearchParameter, modifier: string | undefined): Reader | undefined {
  const { type, naming } = parameter;
  if (type === 'composite') return undefined;
  if (modifier === undefined) return PLAIN[type];
  if (naming) return undefined;
  if (Object.hasOwn(MODIFIERS[type], modifier)) return MODIFIERS[type][modifier];
  return /^[A-Z]/.test(modifier) && pointsAt(parameter, modifier) ? ofType(modifier) : undefined;
}
