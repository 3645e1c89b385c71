/** What a rule is, and the notes it makes while a message is walked through. Source: KMEHR facts C. */

import type { Content } from '../declaration/content.ts';
import type { Item } from '../declaration/item.ts';
import type { Folder, Header, KmehrMessage, Transaction } from '../declaration/message.ts';
import type { Cd, Id } from '../declaration/parts.ts';
import type { Person } from '../declaration/person.ts';
import type { Finding, FindingText, Severity } from './finding.ts';

/** Anything that has ids. */
export interface Identified {
  readonly id?: readonly Id[] | undefined;
  readonly at?: number | undefined;
}

/** What a rule may look at. */
export interface Scopes {
  readonly message: KmehrMessage;
  readonly header: Header;
  readonly folder: Folder;
  readonly transaction: Transaction;
  readonly item: Item;
  readonly content: Content;
  readonly person: Person;
  /** Every care party and every person. */
  readonly identity: Identified;
  /** Header, folder, transaction, heading, item. */
  readonly identified: Identified;
  /** Folder, transaction, heading, item; `notes.before` is the number of the sibling before. */
  readonly numbered: Identified;
  /** Every code of a transaction, its parties, headings, items and contents. */
  readonly cd: Cd;
}

export type Check<Thing> = (thing: Thing, notes: Notes) => void;

export interface RuleFace {
  /** Kebab-case; the name of its two example files too. */
  readonly name: string;
  readonly severity: Severity;
  readonly text: FindingText;
  /** Clause of the KMEHR facts. */
  readonly source: string;
  /** Codes of CD-TRANSACTION; every kind when there are none. */
  readonly kinds?: readonly string[];
  /** Codes of CD-ITEM, of a rule on items; every item when there are none. */
  readonly codes?: readonly string[];
}

export interface RuleOn<Scope extends keyof Scopes> extends RuleFace {
  readonly on: Scope;
  readonly check: Check<Scopes[Scope]>;
}
export type ItemRule = RuleOn<'item'>;
export type Rule = { [Scope in keyof Scopes]: RuleOn<Scope> }[keyof Scopes];

type Values = NonNullable<Finding['values']>;

/** So many of each rule, so that a message full of one fault hides no other. */
const MOST_OF_A_RULE = 100;

const MOST_CHARS = 60;
const shortened = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.slice(0, MOST_CHARS)]));

/** Takes findings; the walk says for which rule. */
export class Notes {
  readonly findings: Finding[] = [];
  readonly counts = new Map<RuleFace, number>();
  readonly asked = new Map<RuleFace, number>();
  rule: RuleFace | undefined;
  /** Number of the sibling before; nothing for the first. */
  before: number | undefined;

  add(at: number | undefined, values?: Values): void {
    const { rule } = this;
    if (!rule) return;
    const count = (this.counts.get(rule) ?? 0) + 1;
    this.counts.set(rule, count);
    if (count > MOST_OF_A_RULE) return;
    this.findings.push({ rule: rule.name, severity: rule.severity, at: at ?? 0, values: values && shortened(values) });
  }

  /** How often rules of the severity found something, listed or not. */
  count(severity: Severity): number {
    let total = 0;
    for (const [rule, count] of this.counts) if (rule.severity === severity) total += count;
    return total;
  }

  /** How often the rule has asked in this message, this time included. */
  times(): number {
    const count = this.rule ? (this.asked.get(this.rule) ?? 0) + 1 : 0;
    if (this.rule) this.asked.set(this.rule, count);
    return count;
  }
}
