/** Elements the model has no place for: shown with their name, so that nothing of a message vanishes. */
import type { Other } from '../kmehr/index.ts';
import { codeText } from './codes.ts';
import { plain, type Scope } from './scope.ts';
import type { ViewPair, ViewText } from './view.ts';
import type { ViewWord } from './words.ts';

/** KMEHR elements that have a word of ours. */
const known: Readonly<Record<string, ViewWord>> = {
  author: 'author',
  confidentiality: 'confidential',
  cost: 'cost',
  deliverydate: 'delivered',
  expirationdate: 'expires',
  feedback: 'feedback',
  hcparty: 'person',
  instructionforoverdosing: 'overdosing',
  instructionforpharmacist: 'forPharmacist',
  instructionforreimbursement: 'reimbursement',
  issubstitutionallowed: 'substitution',
  redactor: 'redactor',
  renewal: 'renewal',
  site: 'site',
  strength: 'strength',
  text: 'remark',
  'text-with-layout': 'remark',
  urgency: 'urgency',
};

/** Attributes that belong to a code and travel with it. */
const ofCode = new Set(['S', 'SV', 'SL', 'DN', 'L', 'nullFlavor']);

const ownText = (scope: Scope, { text = '', attributes }: Other): ViewText => {
  const { S, SL, DN, nullFlavor } = attributes;
  if (!S) return plain(/^(true|false)$/.test(text) ? scope.word(text === 'true' ? 'yes' : 'no') : text);
  return codeText(scope, { scheme: S, local: SL, display: DN, nullFlavor, value: text });
};

const extras = ({ attributes }: Other): readonly ViewText[] =>
  Object.entries(attributes)
    .filter(([name]) => !ofCode.has(name))
    .map(([name, value]) => plain(`${name}: ${value}`));

/** Every text and attribute of the element and those inside it, in document order, without recursion. */
const textsInside = (scope: Scope, top: Other): readonly ViewText[] => {
  const found: ViewText[] = [];
  const waiting: Other[] = [top];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(ownText(scope, next), ...extras(next));
    waiting.push(...[...next.children].reverse());
  }
  return found.filter(({ text, codes }) => text.trim() !== '' || codes);
};

const nameOf = (scope: Scope, { name }: Other): string => {
  const word = known[name];
  return word ? scope.word(word) : name;
};

export const otherPairs = (scope: Scope, others: readonly Other[]): readonly ViewPair[] =>
  others.flatMap((other) => {
    const values = textsInside(scope, other);
    return values.length === 0 ? [] : [{ label: plain(nameOf(scope, other)), values }];
  });
