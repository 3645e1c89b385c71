/** Writing a value in the order of its declaration; throws for what the declaration does not allow. */
import { element, escapeAttribute, escapeText, printAttributes } from '../xml/index.ts';
import { compiled, compiledAttributes } from './compiled.ts';
import type { AttributeSpecs, Node, Other, RecordType, SimpleType, Type } from './types.ts';

/** A value that its declaration does not allow. */
export class NotWritable extends Error {}

type Draft = Readonly<Record<string, unknown>>;

interface Root {
  readonly name: string;
  readonly namespace: string;
  readonly type: RecordType<unknown>;
}

/** The value as a document of its own. */
export function writeDocument({ name, namespace, type }: Root, value: unknown): string {
  const written = writeElement(name, type, value);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${printAttributes({ xmlns: namespace })}${written.slice(name.length + 1)}`;
}

/** The element as XML, in the default namespace. */
export function writeElement(name: string, type: Type<unknown>, value: unknown): string {
  switch (type.kind) {
    case 'simple':
      return `<${name}>${printed(name, type, value)}</${name}>`;
    case 'attributed': {
      const draft = draftOf(name, value);
      return `<${name}${attributes(name, type.attributes, draft)}>${printed(name, type.text, draft.value)}</${name}>`;
    }
    case 'record':
      return record(name, type, draftOf(name, value));
    case 'foreign':
      return foreign(value as Other, undefined);
  }
}

function draftOf(name: string, value: unknown): Draft {
  if (typeof value !== 'object' || value === null) throw new NotWritable(`${name} is not an object`);
  return value as Draft;
}

function printed(name: string, type: SimpleType<unknown>, value: unknown): string {
  const text = type.print(value);
  if (typeof text !== 'string' || type.read(text) === undefined) throw new NotWritable(`${name} is not ${type.name}`);
  return escapeText(text);
}

function attributes(name: string, specs: AttributeSpecs, draft: Draft): string {
  let written = '';
  for (const [key, { xml, type, required }] of compiledAttributes(specs).byName.values()) {
    const value = draft[key];
    if (value === undefined) {
      if (required) throw new NotWritable(`${name} has no ${xml}`);
      continue;
    }
    if (typeof value !== 'string' || type.read(value) === undefined)
      throw new NotWritable(`${name} has a wrong ${xml}`);
    written += ` ${xml}="${escapeAttribute(value)}"`;
  }
  return written;
}

function record(name: string, type: RecordType<unknown>, draft: Draft): string {
  if (Array.isArray(draft.others) && draft.others.length > 0) {
    throw new NotWritable(`${name} holds an element that is kept for display only`);
  }
  const { automaton } = compiled(type);
  let state = 0;
  let content = type.mixed && typeof draft.value === 'string' ? escapeText(draft.value) : '';
  const emit = (part: string, of: Type<unknown>, value: unknown): void => {
    const next = automaton.next[state]?.get(part);
    if (next === undefined) throw new NotWritable(`${part} cannot stand there in ${name}`);
    state = next;
    content += writeElement(part, of, value);
  };
  walk(type.content, draft, emit);
  if (!automaton.mayEnd[state]) throw new NotWritable(`${name} is not complete`);
  return `<${name}${attributes(name, type.attributes, draft)}>${content}</${name}>`;
}

type Emit = (name: string, type: Type<unknown>, value: unknown) => void;

function walk(node: Node, draft: Draft, emit: Emit): void {
  switch (node.kind) {
    case 'element': {
      const value = draft[node.name];
      if (value === undefined) return;
      const type = node.field.type();
      if (Array.isArray(value)) for (const one of value) emit(node.name, type, one);
      else emit(node.name, type, value);
      return;
    }
    case 'repeat': {
      const runs = draft[node.as];
      if (Array.isArray(runs)) for (const run of runs) walkRun(node.of, run as Draft, emit);
      return;
    }
    default:
      for (const part of node.parts) walk(part, draft, emit);
  }
}

function walkRun(node: Node, run: Draft, emit: Emit): void {
  if (run.other !== undefined) throw new NotWritable('an element that is kept for display only');
  walk(node, run, emit);
}

/** Written with its own namespace wherever that changes. */
function foreign(other: Other, around: string | undefined): string {
  const declared = other.namespace === around ? {} : { xmlns: other.namespace };
  const plain: Record<string, string> = {};
  let foreignAttributes = '';
  for (const [key, value] of Object.entries(other.attributes)) {
    const [, namespace, name] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
    if (namespace === undefined || name === undefined) plain[key] = value;
    else if (namespace === 'http://www.w3.org/XML/1998/namespace') plain[`xml:${name}`] = value;
    else {
      const prefix = `a${foreignAttributes.length}`;
      foreignAttributes += ` xmlns:${prefix}="${escapeAttribute(namespace)}" ${prefix}:${name}="${escapeAttribute(value)}"`;
    }
  }
  const content = other.nodes.map((node) =>
    typeof node === 'string' ? escapeText(node) : foreign(node, other.namespace),
  );
  return element(other.name, content.join(''), { ...declared, ...plain }).replace(
    `<${other.name}`,
    `<${other.name}${foreignAttributes}`,
  );
}
