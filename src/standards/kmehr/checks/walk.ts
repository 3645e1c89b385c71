/** One walk over a message that asks each rule where it looks. No recursion: headings may nest as deep as the reader lets them. */
import type { Content } from '../declaration/content.ts';
import type { Item } from '../declaration/item.ts';
import type { Folder, KmehrMessage, Part, Transaction } from '../declaration/message.ts';
import type { Cd, HcParty } from '../declaration/parts.ts';
import type { Person } from '../declaration/person.ts';
import { codeOf, kmehrIdOf } from './look.ts';
import { type Plan, planFor } from './plan.ts';
import type { Check, Identified, Notes, RuleFace } from './rule.ts';

interface Parties {
  readonly hcparty?: readonly HcParty[] | undefined;
}

type Held = Pick<Content, 'cd' | 'hcparty' | 'person'>;

/** A transaction or heading whose parts are being walked through. */
interface Open {
  readonly parts: readonly Part[];
  next: number;
  heading: number | undefined;
  item: number | undefined;
}
const opened = (parts: readonly Part[] = []): Open => ({ parts, next: 0, heading: undefined, item: undefined });

interface Asked<Thing> extends RuleFace {
  readonly check: Check<Thing>;
}

class Walk {
  readonly notes: Notes;
  plan: Plan = planFor('');

  constructor(notes: Notes) {
    this.notes = notes;
  }

  ask<Thing>(rules: readonly Asked<Thing>[], thing: Thing): void {
    for (const rule of rules) {
      this.notes.rule = rule;
      rule.check(thing, this.notes);
    }
  }

  /** Gives the number by which the next sibling is judged. */
  numbered(thing: Identified, before: number | undefined): number {
    this.ask(this.plan.identified, thing);
    this.notes.before = before;
    this.ask(this.plan.numbered, thing);
    const number = Number(kmehrIdOf(thing)?.value);
    return Number.isInteger(number) ? number : (before ?? 0) + 1;
  }

  cds(cds: readonly Cd[] | undefined): void {
    if (!cds || this.plan.cd.length === 0) return;
    for (const cd of cds) this.ask(this.plan.cd, cd);
  }

  parties(of: Parties | undefined): void {
    if (of?.hcparty) for (const party of of.hcparty) this.party(party);
  }

  party(party: HcParty): void {
    this.ask(this.plan.identity, party);
    this.cds(party.cd);
  }

  person(person: Person): void {
    this.ask(this.plan.identity, person);
    this.ask(this.plan.person, person);
  }

  message(message: KmehrMessage): void {
    this.ask(this.plan.message, message);
    this.parties(message.confidentiality);
    const { header } = message;
    if (header) {
      this.ask(this.plan.header, header);
      this.ask(this.plan.identified, header);
      this.parties(header.confidentiality);
      this.parties(header.sender);
      for (const recipient of header.recipient ?? []) this.parties(recipient);
    }
    let number: number | undefined;
    for (const folder of message.folder ?? []) {
      this.plan = planFor('');
      number = this.numbered(folder, number);
      this.folder(folder);
    }
  }

  folder(folder: Folder): void {
    this.ask(this.plan.folder, folder);
    this.parties(folder.confidentiality);
    if (folder.patient) this.person(folder.patient);
    let number: number | undefined;
    for (const transaction of folder.transaction ?? []) {
      this.plan = planFor(codeOf(transaction.cd, 'CD-TRANSACTION'));
      number = this.numbered(transaction, number);
      this.transaction(transaction);
    }
  }

  transaction(transaction: Transaction): void {
    this.ask(this.plan.transaction, transaction);
    this.cds(transaction.cd);
    this.parties(transaction.confidentiality);
    this.parties(transaction.author);
    this.parties(transaction.redactor);
    const stack = [opened(transaction.parts)];
    for (let open = stack[0]; open; open = stack[stack.length - 1]) {
      const part = open.parts[open.next];
      open.next += 1;
      if (!part) stack.pop();
      else if (part.item) {
        open.item = this.numbered(part.item, open.item);
        this.item(part.item);
      } else if (part.heading) {
        open.heading = this.numbered(part.heading, open.heading);
        this.parties(part.heading.confidentiality);
        this.cds(part.heading.cd);
        stack.push(opened(part.heading.parts));
      }
    }
  }

  item(item: Item): void {
    this.ask(this.plan.items.get(codeOf(item.cd, 'CD-ITEM')) ?? this.plan.item, item);
    this.cds(item.cd);
    this.parties(item.confidentiality);
    if (item.content) {
      for (const content of item.content) {
        this.ask(this.plan.content, content);
        this.held(content);
      }
    }
    this.parties(item.author);
    if (item.local) for (const local of item.local) this.held(local.content);
  }

  held(content: Held | undefined): void {
    this.cds(content?.cd);
    if (content?.hcparty) this.party(content.hcparty);
    if (content?.person) this.person(content.person);
  }
}

/** Asks every rule about the message. */
export const walk = (message: KmehrMessage, notes: Notes): void => new Walk(notes).message(message);
