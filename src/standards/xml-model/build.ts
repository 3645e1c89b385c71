/**
 * From the events of a document to the values of its declaration: lenient, in one pass, without recursion.
 * What a declaration has no place for is a fault and is kept; what it demands and is not there is a fault.
 */
import type { Attribute, XmlEvents } from '../xml/index.ts';
import { compiled, type Slot } from './compiled.ts';
import type { Faults } from './fault.ts';
import { expectedAt, finish } from './finish.ts';
import { Frame } from './frame.ts';
import { Keeper } from './keeper.ts';
import { isNil, readAttributes } from './read-attributes.ts';
import type { Type } from './types.ts';

/** Builds one value from the events of one element and all below it. */
export class Builder implements XmlEvents {
  readonly namespace: string;
  readonly faults: Faults;
  readonly root: Type<unknown>;
  /** The name the root must have; any when it is nothing. */
  readonly rootName: string | undefined;
  /** One a level; those up to `depth` are open. */
  readonly frames: Frame[] = [];
  depth = 0;
  readonly keeper = new Keeper();
  /** Where the kept element goes; nothing when the declaration has no place for it. */
  keptSlot: Slot | undefined;
  /** The value, once the root is closed. */
  result: unknown;
  /** The root as it was. */
  rootElement = { name: '', namespace: '' };

  constructor(root: Type<unknown>, namespace: string, faults: Faults, rootName?: string) {
    this.root = root;
    this.rootName = rootName;
    this.namespace = namespace;
    this.faults = faults;
  }

  open(name: string, namespace: string, attributes: readonly Attribute[], at: number): void {
    if (this.keeper.isOpen) {
      this.keeper.enter(name, namespace, attributes);
    } else if (this.depth === 0) {
      this.rootElement = { name, namespace };
      const wrong = this.rootName !== undefined && (name !== this.rootName || namespace !== this.namespace);
      if (wrong) this.faults.add('unexpected-element', at, this.fullName(name, namespace), this.rootName ?? '');
      this.enter(name, this.root, undefined, attributes, at);
    } else {
      this.openBelow(this.frames[this.depth - 1] as Frame, name, namespace, attributes, at);
    }
  }

  openBelow(parent: Frame, name: string, namespace: string, attributes: readonly Attribute[], at: number): void {
    if (!parent.compiled) {
      // Markup inside a text: its words will belong to the text.
      this.faults.add('unexpected-element', at, name, 'text');
      this.push(name, undefined, undefined, at);
      return;
    }
    const expected = namespace === this.namespace && this.step(parent, name);
    const found = namespace === this.namespace ? parent.compiled.slots.get(name) : undefined;
    if (!expected) this.refuse(parent, found, this.fullName(name, namespace), at);
    const slot = found && (expected || parent.hasRoom(found)) ? found : undefined;
    if (slot && slot.type.kind !== 'foreign') {
      this.enter(name, slot.type, slot, attributes, at);
    } else {
      this.keptSlot = slot;
      this.keeper.enter(name, namespace, attributes);
    }
  }

  /** Moves the automaton on, when it can. */
  step(parent: Frame, name: string): boolean {
    const next = parent.compiled?.automaton.next[parent.state]?.get(name);
    if (next === undefined) return false;
    parent.state = next;
    return true;
  }

  /** Where something is missing, everything after it is unexpected: said once. */
  refuse(parent: Frame, found: Slot | undefined, name: string, at: number): void {
    if (found && parent.stuckAt === parent.state) return;
    this.faults.add('unexpected-element', at, name, expectedAt(parent));
    if (found) parent.stuckAt = parent.state;
  }

  fullName(name: string, namespace: string): string {
    if (namespace === this.namespace) return name;
    return namespace === '' ? `${name} xmlns=""` : `{${namespace}}${name}`;
  }

  push(name: string, type: Type<unknown> | undefined, slot: Slot | undefined, at: number): Frame {
    let frame = this.frames[this.depth];
    if (!frame) {
      frame = new Frame();
      this.frames.push(frame);
    }
    this.depth += 1;
    frame.reset(name, type, slot, at);
    return frame;
  }

  enter(name: string, type: Type<unknown>, slot: Slot | undefined, attributes: readonly Attribute[], at: number): void {
    const frame = this.push(name, type, slot, at);
    if (type.kind === 'record') frame.compiled = compiled(type);
    frame.nil = slot?.field.nillable === true && isNil(attributes);
    readAttributes(frame, attributes, this.faults, this.frames[this.depth - 2]);
  }

  text(text: string): void {
    if (this.keeper.isOpen) {
      this.keeper.text(text);
      return;
    }
    const frame = this.frames[this.depth - 1];
    if (!frame || (frame.compiled && !/[^ \t\r\n]/.test(text))) return;
    frame.text = frame.text === '' ? text : frame.text + text;
  }

  close(): void {
    const parent = this.frames[this.depth - 2];
    if (this.keeper.isOpen) {
      this.closeKept();
      return;
    }
    const frame = this.frames[this.depth - 1] as Frame;
    this.depth -= 1;
    if (!frame.type) {
      if (parent) parent.text = `${parent.text} ${frame.text} `;
      return;
    }
    this.keepText(frame);
    const value = finish(frame, this.faults);
    if (!parent) this.result = value;
    else if (frame.slot && value !== undefined) parent.place(frame.slot, value);
    else parent.addOther({ name: frame.name, namespace: this.namespace, attributes: {}, nodes: [frame.text] });
  }

  /** Text between the elements of a record belongs nowhere: one fault, however many pieces it came in. */
  keepText(frame: Frame): void {
    if (frame.type?.kind !== 'record' || frame.type.mixed || frame.text === '') return;
    this.faults.add('unexpected-text', frame.at, frame.name, '');
    frame.addOther({ name: '#text', namespace: '', attributes: {}, nodes: [frame.text] });
  }

  closeKept(): void {
    const other = this.keeper.leave();
    const parent = this.frames[this.depth - 1];
    if (!other || !parent) return;
    if (this.keptSlot) parent.place(this.keptSlot, other);
    else parent.addOther(other);
  }
}
