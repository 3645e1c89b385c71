/** Which rules to ask where, worked out once for each kind of transaction, so that checking costs little beside reading. */
import type { RuleOn, Scopes } from './rule.ts';
import { rules } from './rules.ts';

export type Plan = { readonly [Scope in keyof Scopes]: readonly RuleOn<Scope>[] } & {
  /** By code of CD-ITEM; an item of any other code is asked those of `item`. */
  readonly items: ReadonlyMap<string, readonly RuleOn<'item'>[]>;
};

const on = <Scope extends keyof Scopes>(scope: Scope, kind: string): RuleOn<Scope>[] =>
  rules.filter(
    (rule): rule is Extract<typeof rule, RuleOn<Scope>> =>
      rule.on === scope && (rule.kinds === undefined || rule.kinds.includes(kind)),
  );

function madeFor(kind: string): Plan {
  const items = on('item', kind);
  const codes = new Set(items.flatMap((rule) => rule.codes ?? []));
  return {
    message: on('message', kind),
    header: on('header', kind),
    folder: on('folder', kind),
    transaction: on('transaction', kind),
    item: items.filter((rule) => rule.codes === undefined),
    content: on('content', kind),
    person: on('person', kind),
    identity: on('identity', kind),
    identified: on('identified', kind),
    numbered: on('numbered', kind),
    cd: on('cd', kind),
    items: new Map(
      [...codes].map((code) => [code, items.filter((rule) => rule.codes === undefined || rule.codes.includes(code))]),
    ),
  };
}

const plans = new Map([...new Set(rules.flatMap((rule) => rule.kinds ?? []))].map((kind) => [kind, madeFor(kind)]));
const other = madeFor('');

/** What to ask in a transaction of the kind; the empty kind for what stands outside one. */
export const planFor = (kind: string): Plan => plans.get(kind) ?? other;
