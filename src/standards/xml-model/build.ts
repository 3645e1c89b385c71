/**
 * From the events of a document to the values of its declaration: lenient, in one pass, without recursion.
 * What a declaration has no place for is a fault and is kept; what it demands and is not there is a fault.
 */
import type { Attribute, XmlEvents } from '../xml/index.ts';
import { type Compiled, compiled, type Slot } from './compiled.ts';
import type { Faults } from './fault.ts';
import type { AttributeSpec, Other, Type } from './types.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

type Draft = Record<string, unknown>;

interface Frame {
  readonly name: string;
  readonly type: Type<unknown> | undefined;
  /** Where the value goes in the frame around it. */
  readonly slot: Slot | undefined;
  readonly at: number;
  readonly draft: Draft;
  readonly compiled: Compiled | undefined;
  state: number;
  text: string;
  readonly nil: boolean;
}

interface Kept extends Other {
  readonly nodes: (string | Other)[];
}

/** Builds one value from the events of one element and all below it. */
export class Builder implements XmlEvents {
  readonly namespace: string;
  readonly faults: Faults;
  readonly root: Type<unknown>;
  readonly frames: Frame[] = [];
  readonly kept: Kept[] = [];
  /** The value, once the root is closed. */
  result: unknown;
  rootElement = { name: '', namespace: '' };

  constructor(root: Type<unknown>, namespace: string, faults: Faults) {
    this.root = root;
    this.namespace = namespace;
    this.faults = faults;
  }

  open(name: string, namespace: string, attributes: readonly Attribute[], at: number): void {
    if (this.kept.length > 0) this.keep(name, namespace, attributes);
    else if (this.frames.length === 0) {
      this.rootElement = { name, namespace };
      this.enter(name, this.root, undefined, attributes, at, false);
    } else this.openBelow(name, namespace, attributes, at);
  }

  openBelow(name: string, namespace: string, attributes: readonly Attribute[], at: number): void {
    const parent = this.frames[this.frames.length - 1] as Frame;
    if (!parent.compiled) {
      this.faults.add('unexpected-element', at, name, '');
      this.enter(name, undefined, undefined, [], at, false);
      return;
    }
    const expected = this.step(parent, namespace === this.namespace ? name : `{${namespace}}${name}`, at);
    const slot = namespace === this.namespace || namespace !== '' ? parent.compiled.slots.get(name) : undefined;
    const type = slot?.field.type();
    const isForeign = type?.kind === 'foreign';
    const known = slot && (namespace === this.namespace || isForeign) && (expected || this.hasRoom(parent, slot));
    if (!known || isForeign) this.keep(name, namespace, attributes, known ? slot : undefined);
    else this.enter(name, type, slot, attributes, at, slot.field.nillable);
  }

  /** Moves the automaton on; a fault when it cannot. */
  step(parent: Frame, name: string, at: number): boolean {
    const table = parent.compiled?.automaton.next[parent.state];
    const next = table?.get(name) ?? table?.get(name.slice(name.indexOf('}') + 1));
    if (next !== undefined) {
      parent.state = next;
      return true;
    }
    this.faults.add('unexpected-element', at, name, [...(table?.keys() ?? [])].join(' '));
    return false;
  }

  /** An element in the wrong place still says what it says, when nothing has been said there yet. */
  hasRoom(parent: Frame, slot: Slot): boolean {
    return slot.field.count === 'many' || slot.as !== undefined || parent.draft[slot.name] === undefined;
  }

  enter(
    name: string,
    type: Type<unknown> | undefined,
    slot: Slot | undefined,
    attributes: readonly Attribute[],
    at: number,
    mayBeNil: boolean,
  ): void {
    const table = type?.kind === 'record' ? compiled(type) : undefined;
    const draft: Draft = {};
    const nil =
      mayBeNil && attributes.some((one) => one.namespace === XSI && one.name === 'nil' && /^(true|1)$/.test(one.value));
    const frame: Frame = { name, type, slot, at, draft, compiled: table, state: 0, text: '', nil };
    if (type?.kind === 'attributed') this.readAttributes(Object.entries(type.attributes), attributes, frame);
    else if (type) this.readAttributes(table?.attributes ?? [], attributes, frame);
    this.frames.push(frame);
  }

  readAttributes(
    specs: readonly (readonly [string, AttributeSpec])[],
    attributes: readonly Attribute[],
    frame: Frame,
  ): void {
    const { draft, name: element, at } = frame;
    let present = 0;
    for (const { name, namespace, value } of attributes) {
      if (namespace === XSI) continue;
      const spec = namespace === '' ? specs.find(([, one]) => one.xml === name) : undefined;
      if (!spec) {
        this.faults.add('unknown-attribute', at, element, name, value);
        this.keepAttribute(frame, name, value);
        continue;
      }
      const read = spec[1].type.read(value);
      if (read === undefined) this.faults.add('wrong-attribute', at, element, name, value);
      draft[spec[0]] = read ?? value;
      present += 1;
    }
    if (present === specs.length) return;
    for (const [key, { xml, required }] of specs) {
      if (required && draft[key] === undefined) this.faults.add('missing-attribute', at, element, xml);
    }
  }

  /** Kept by the element itself when it is a record, by the one around it when it is a text. */
  keepAttribute(frame: Frame, name: string, value: string): void {
    const isRecord = frame.compiled !== undefined;
    const keeper = isRecord ? frame : this.frames[this.frames.length - 1];
    const other = {
      name: isRecord ? '#attribute' : frame.name,
      namespace: '',
      attributes: { [name]: value },
      nodes: [],
    };
    if (keeper) this.addOther(keeper, other);
  }

  text(text: string): void {
    const kept = this.kept[this.kept.length - 1];
    if (kept) {
      kept.nodes.push(text);
      return;
    }
    const frame = this.frames[this.frames.length - 1];
    if (!frame) return;
    if (frame.compiled && !/[^ \t\r\n]/.test(text)) return;
    frame.text = frame.text === '' ? text : frame.text + text;
    if (frame.type?.kind !== 'record' || frame.type.mixed) return;
    this.faults.add('unexpected-text', frame.at, frame.name, '');
    this.addOther(frame, { name: '#text', namespace: '', attributes: {}, nodes: [text] });
  }

  close(): void {
    if (this.kept.length > 0) {
      this.closeKept();
      return;
    }
    const frame = this.frames.pop();
    if (!frame) return;
    const parent = this.frames[this.frames.length - 1];
    if (!frame.type) {
      // Markup inside a text: its words belong to the text.
      if (parent) parent.text = `${parent.text} ${frame.text} `;
      return;
    }
    const value = this.valueOf(frame);
    if (!parent) this.result = value;
    else if (frame.slot && value !== undefined) place(parent, frame.slot, value);
    else this.addOther(parent, { name: frame.name, namespace: this.namespace, attributes: {}, nodes: [frame.text] });
  }

  valueOf(frame: Frame): unknown {
    const { type, draft, name, at } = frame;
    switch (type?.kind) {
      case 'record':
        if (!frame.compiled?.automaton.mayEnd[frame.state] && !frame.nil) {
          const table = frame.compiled?.automaton.next[frame.state];
          this.faults.add('missing-element', at, name, [...(table?.keys() ?? [])].join(' '));
        }
        if (type.mixed && frame.text !== '') draft.value = frame.text;
        draft.at = at;
        return draft;
      case 'attributed':
        draft.value = type.text.read(frame.text) ?? this.wrongValue(frame, type.text.name, type.text.keep(frame.text));
        draft.at = at;
        return draft;
      case 'simple':
        return type.read(frame.text) ?? this.wrongValue(frame, type.name, type.keep(frame.text));
      default:
        return undefined;
    }
  }

  wrongValue(frame: Frame, type: string, kept: unknown): unknown {
    if (!frame.nil) this.faults.add('wrong-value', frame.at, frame.name, type, frame.text.trim());
    return kept;
  }

  keptSlot: Slot | undefined;

  keep(name: string, namespace: string, attributes: readonly Attribute[], slot?: Slot): void {
    if (this.kept.length === 0) this.keptSlot = slot;
    const named = attributes.map((one) => [one.namespace ? `{${one.namespace}}${one.name}` : one.name, one.value]);
    this.kept.push({ name, namespace, attributes: Object.fromEntries(named), nodes: [] });
  }

  closeKept(): void {
    const other = this.kept.pop();
    if (!other) return;
    const around = this.kept[this.kept.length - 1];
    const parent = this.frames[this.frames.length - 1];
    if (around) around.nodes.push(other);
    else if (parent && this.keptSlot) place(parent, this.keptSlot, other);
    else if (parent) this.addOther(parent, other);
  }

  addOther(parent: Frame, other: Other): void {
    const list = parent.compiled?.ordered;
    if (list) add(parent.draft, list, { other });
    else add(parent.draft, 'others', other);
  }
}

function add(draft: Draft, key: string, value: unknown): void {
  const list = draft[key];
  if (Array.isArray(list)) list.push(value);
  else draft[key] = [value];
}

/** The order of the slot filled last, by run. */
const orders = new WeakMap<object, number>();

function place({ draft, compiled: table }: Frame, slot: Slot, value: unknown): void {
  if (slot.as === undefined) {
    if (slot.field.count === 'many') add(draft, slot.name, value);
    else draft[slot.name] = value;
    return;
  }
  if (slot.as === table?.ordered) {
    add(draft, slot.as, { [slot.name]: value });
    return;
  }
  const runs = draft[slot.as];
  const last: unknown = Array.isArray(runs) ? runs[runs.length - 1] : undefined;
  if (typeof last === 'object' && last && (orders.get(last) ?? Number.POSITIVE_INFINITY) < slot.order) {
    Object.assign(last, { [slot.name]: value });
    orders.set(last, slot.order);
    return;
  }
  const run = { [slot.name]: value };
  orders.set(run, slot.order);
  add(draft, slot.as, run);
}
