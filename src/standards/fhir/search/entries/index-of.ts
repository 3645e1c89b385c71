/** Everything by which a resource can be found, taken from the table of parameters. */

import type { JsonObject } from '../../json-object.ts';
import { fold } from '../fold.ts';
import type { ParameterType, SearchParameter } from '../parameters/parameter.ts';
import { parametersOf, type SearchedType } from '../parameters/table.ts';
import { spanOf } from './dates.ts';
import { elementsAt } from './elements.ts';
import { type IndexEntries, type StringEntry, textOf } from './entry.ts';
import { quantitiesOf } from './quantities.ts';
import { referencesOf } from './references.ts';
import { textsOf, tokensOf } from './tokens.ts';

/** A list that is being filled. */
type Filling = { readonly [Kind in keyof IndexEntries]: IndexEntries[Kind][number][] };

export interface IndexOptions {
  /** The address of the door: a reference that begins with it points here. */
  readonly base?: string | undefined;
}

interface Context extends IndexOptions {
  readonly resource: JsonObject;
  readonly into: Filling;
}

const stringEntry = (param: string, value: string): StringEntry => ({ param, value, folded: fold(value) });

const VERSION_OF_CANONICAL = /\|[^|]*$/;

const ADD: Readonly<Record<ParameterType, (context: Context, parameter: SearchParameter, value: unknown) => void>> = {
  token: ({ into }, parameter, value) => {
    into.tokens.push(...tokensOf(parameter, value));
    into.strings.push(...textsOf(value).map((text) => stringEntry(textOf(parameter.name), text)));
  },
  string: ({ into }, { name }, value) => {
    if (typeof value === 'string') into.strings.push(stringEntry(name, value));
  },
  date: ({ into }, { name }, value) => {
    const span = spanOf(value);
    if (span) into.dates.push({ param: name, ...span });
  },
  reference: ({ into, ...source }, parameter, value) => {
    into.references.push(...referencesOf(parameter, value, source));
  },
  quantity: ({ into }, { name }, value) => {
    into.quantities.push(...quantitiesOf(name, value));
  },
  // A canonical address is found with its version and without.
  uri: ({ into }, { name }, value) => {
    if (typeof value !== 'string') return;
    const spellings = new Set([value, value.replace(VERSION_OF_CANONICAL, '')]);
    into.uris.push(...[...spellings].map((one) => ({ param: name, value: one })));
  },
  composite: () => undefined,
};

export function indexOf(type: SearchedType, resource: JsonObject, { base }: IndexOptions = {}): IndexEntries {
  const into: Filling = { present: [], tokens: [], dates: [], references: [], strings: [], quantities: [], uris: [] };
  const context: Context = { resource, into, base };
  for (const parameter of parametersOf(type)) {
    const values = parameter.paths.flatMap((path) => elementsAt(resource, path));
    const before = into.references.length;
    for (const value of values) ADD[parameter.type](context, parameter, value);
    // A subject that is no patient does not make the parameter `patient` present.
    const isPresent = parameter.type === 'reference' ? into.references.length > before : values.length > 0;
    if (isPresent) into.present.push(parameter.name);
  }
  return into;
}
