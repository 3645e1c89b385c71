/** The attributes of an element, each to its place in the model. */
import type { Attribute } from '../xml/index.ts';
import { compiledAttributes } from './compiled.ts';
import type { Faults } from './fault.ts';
import type { Draft, Frame } from './frame.ts';
import type { AttributeSpecs } from './types.ts';

export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const NONE: AttributeSpecs = {};

function specsOf({ type }: Frame): AttributeSpecs {
  return type?.kind === 'attributed' || type?.kind === 'record' ? type.attributes : NONE;
}

/** What the declaration does not know is kept: by the element itself when it is a record, by `parent` when it is a text. */
export function readAttributes(
  frame: Frame,
  attributes: readonly Attribute[],
  faults: Faults,
  parent: Frame | undefined,
): void {
  const { byName, required } = compiledAttributes(specsOf(frame));
  const { draft, name, at } = frame;
  for (const attribute of attributes) {
    if (attribute.namespace === XSI && isInstance(frame, attribute.name)) continue;
    const spec = attribute.namespace === '' ? byName.get(attribute.name) : undefined;
    if (!spec) {
      faults.add('unknown-attribute', at, name, attribute.name, attribute.value);
      keep(frame, attribute, parent);
      continue;
    }
    const read = spec[1].type.read(attribute.value);
    if (read === undefined) faults.add('wrong-attribute', at, name, attribute.name, attribute.value);
    draft[spec[0]] = read ?? attribute.value;
  }
  refuseMissing(required, draft, frame, faults);
}

function keep(frame: Frame, { name, value }: Attribute, parent: Frame | undefined): void {
  const isRecord = frame.compiled !== undefined;
  const keeper = isRecord ? frame : parent;
  const kept = isRecord ? '#attribute' : frame.name;
  keeper?.addOther({ name: kept, namespace: '', attributes: { [name]: value }, nodes: [] });
}

function refuseMissing(
  required: ReturnType<typeof compiledAttributes>['required'],
  draft: Draft,
  { name, at }: Frame,
  faults: Faults,
): void {
  for (const [key, { xml }] of required) {
    if (draft[key] === undefined) faults.add('missing-attribute', at, name, xml);
  }
}

/** What XML Schema itself puts on an element; `nil` only where a value may be absent. */
const isInstance = ({ slot }: Frame, name: string): boolean =>
  name === 'nil'
    ? slot?.field.nillable === true
    : ['type', 'schemaLocation', 'noNamespaceSchemaLocation'].includes(name);

/** Whether the element says that it has no value. */
export const isNil = (attributes: readonly Attribute[]): boolean =>
  attributes.some(({ namespace, name, value }) => namespace === XSI && name === 'nil' && /^(true|1)$/.test(value));
