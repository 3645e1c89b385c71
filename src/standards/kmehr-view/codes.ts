/** Codes and numbers for people: the label in their language, the code itself beside it (style, "Pages"). */
import type { Cd, Id } from '../kmehr/index.ts';
import type { Scope } from './scope.ts';
import type { ViewCode, ViewText } from './view.ts';

const systemOf = ({ scheme = '', local }: Id): string => [scheme, local].filter(Boolean).join(' ');

export const codeOf = (cd: Cd): readonly ViewCode[] => [
  { system: systemOf(cd), value: cd.value.trim() },
  ...(cd.nullFlavor ? [{ system: 'nullFlavor', value: cd.nullFlavor }] : []),
];

/** The label of the table, with the sender's own words when they differ; nothing when there is neither. */
const wordsFor = (scope: Scope, cd: Cd): string | undefined => {
  const label = scope.labelOf(cd.scheme ?? '', cd.value.trim(), scope.language);
  const display = cd.display?.trim();
  return label && display && display !== label ? `${label} (${display})` : (label ?? (display || undefined));
};

/** Whether people can read it: a bare code of an open table has no words. */
export const isReadable = (scope: Scope, cd: Cd): boolean => wordsFor(scope, cd) !== undefined;

/** NA: asked, and there is nothing; any other flavour: nobody knows. Source: KMEHR facts C1. */
export const flavourText = (scope: Scope, nullFlavor: string): string =>
  scope.word(nullFlavor === 'NA' ? 'absent' : 'notKnown');

export const codeText = (scope: Scope, cd: Cd): ViewText => {
  const value = cd.value.trim();
  return {
    text: wordsFor(scope, cd) ?? (value === '' && cd.nullFlavor ? flavourText(scope, cd.nullFlavor) : value),
    codes: codeOf(cd),
  };
};

export const labelText = (scope: Scope, scheme: string, value: string): ViewText => codeText(scope, { scheme, value });

export const idCode = (id: Id): ViewCode => ({ system: systemOf(id), value: id.value.trim() });

/** Sequence numbers (ID-KMEHR inside a message) say nothing to anyone and are left to the order itself. */
export const isNumbering = ({ scheme, value }: Id): boolean => scheme === 'ID-KMEHR' && /^\d{1,6}$/.test(value.trim());

const isShown = (id: Id): boolean => !isNumbering(id) && id.value.trim() !== '';

/** The numbers of something, to stand beside its name. */
export const idCodes = (ids: readonly Id[] = []): readonly ViewCode[] => ids.filter(isShown).map(idCode);

export const idTexts = (ids: readonly Id[] = []): readonly ViewText[] =>
  ids.filter(isShown).map((id) => ({ text: id.value.trim(), codes: [idCode(id)] }));

export const withCodes = (text: ViewText, codes: readonly ViewCode[]): ViewText => ({
  ...text,
  codes: [...(text.codes ?? []), ...codes],
});
