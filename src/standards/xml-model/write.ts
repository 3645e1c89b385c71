/** Writing a value in the order of its declaration; throws for what the declaration does not allow. */
import { escapeAttribute, escapeText, printAttributes } from '../xml/index.ts';
import { compiled, compiledAttributes } from './compiled.ts';
import { Output } from './output.ts';
import type { AttributeSpecs, Node, RecordType, SimpleType, Type } from './types.ts';
import { writeForeign } from './write-foreign.ts';

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
  const out = new Output();
  out.add('<?xml version="1.0" encoding="UTF-8"?>\n');
  writeRecord(out, name, type, draftOf(name, value), printAttributes({ xmlns: namespace }));
  return out.text();
}

function write(out: Output, name: string, type: Type<unknown>, value: unknown): void {
  switch (type.kind) {
    case 'simple':
      out.add(`<${name}>${printed(name, type, value)}</${name}>`);
      return;
    case 'attributed': {
      const draft = draftOf(name, value);
      out.add(`<${name}${attributes(name, type.attributes, draft)}>${printed(name, type.text, draft.value)}</${name}>`);
      return;
    }
    case 'record':
      writeRecord(out, name, type, draftOf(name, value));
      return;
    case 'foreign':
      out.add(writeForeign(value));
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
  for (const [key, { xml, type, required }] of compiledAttributes(specs).entries) {
    const value = draft[key];
    if (value === undefined) {
      if (required) throw new NotWritable(`${name} has no ${xml}`);
      continue;
    }
    if (typeof value !== 'string' || type.read(value) === undefined) {
      throw new NotWritable(`${name} has a wrong ${xml}`);
    }
    written += ` ${xml}="${escapeAttribute(value)}"`;
  }
  return written;
}

function writeRecord(out: Output, name: string, type: RecordType<unknown>, draft: Draft, declarations = ''): void {
  if (Array.isArray(draft.others) && draft.others.length > 0) {
    throw new NotWritable(`${name} holds an element that is kept for display only`);
  }
  out.add(`<${name}${declarations}${attributes(name, type.attributes, draft)}>`);
  if (type.mixed && typeof draft.value === 'string') out.add(escapeText(draft.value));
  const content = new Content(out, name, type);
  content.walk(type.content, draft);
  content.end();
  out.add(`</${name}>`);
}

/** The elements of one record: the automaton says whether each may stand where it stands. */
class Content {
  readonly out: Output;
  readonly name: string;
  readonly automaton;
  state = 0;

  constructor(out: Output, name: string, type: RecordType<unknown>) {
    this.out = out;
    this.name = name;
    this.automaton = compiled(type).automaton;
  }

  walk(node: Node, draft: Draft): void {
    switch (node.kind) {
      case 'element':
        this.elements(node.name, node.field.type, draft[node.name]);
        return;
      case 'repeat':
        this.runs(node.of, draft[node.as]);
        return;
      default:
        for (const part of node.parts) this.walk(part, draft);
    }
  }

  elements(name: string, type: () => Type<unknown>, value: unknown): void {
    if (value === undefined) return;
    if (Array.isArray(value)) for (const one of value) this.element(name, type(), one);
    else this.element(name, type(), value);
  }

  runs(node: Node, runs: unknown): void {
    if (!Array.isArray(runs)) return;
    for (const run of runs as readonly Draft[]) {
      if (run.other !== undefined) throw new NotWritable('an element that is kept for display only');
      this.walk(node, run);
    }
  }

  element(name: string, type: Type<unknown>, value: unknown): void {
    const next = this.automaton.next[this.state]?.get(name);
    if (next === undefined) throw new NotWritable(`${name} cannot stand there in ${this.name}`);
    this.state = next;
    write(this.out, name, type, value);
  }

  end(): void {
    if (!this.automaton.mayEnd[this.state]) throw new NotWritable(`${this.name} is not complete`);
  }
}
