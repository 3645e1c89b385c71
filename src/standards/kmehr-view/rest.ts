/** What a part of the message holds besides what is shown in a way of its own: nothing vanishes. */
import type { Other } from '../xml-model/index.ts';
import { elementName } from './element-words.ts';
import { keptTexts } from './others.ts';
import { plain, type Scope } from './scope.ts';
import type { ViewPair } from './view.ts';

/** Links are attachments, and offsets are no content. */
const notRead: ReadonlySet<string> = new Set(['at', 'lnk']);

/** What a part holds besides what is shown elsewhere, each under the name of its element. */
export const restPairs = (scope: Scope, part: object | undefined, shown: ReadonlySet<string>): readonly ViewPair[] =>
  Object.entries(part ?? {}).flatMap(([name, value]) => {
    if (shown.has(name) || notRead.has(name)) return [];
    if (name === 'others' && Array.isArray(value)) return value.flatMap((other: Other) => keptPairs(scope, other));
    const values = scope.texts(name, value);
    return values.length === 0 ? [] : [{ label: plain(elementName(scope, name)), values }];
  });

/** An element kept for display, under its name. */
export const keptPairs = (scope: Scope, other: Other): readonly ViewPair[] => {
  const values = keptTexts(scope, other);
  return values.length === 0 ? [] : [{ label: plain(elementName(scope, other.name)), values }];
};
