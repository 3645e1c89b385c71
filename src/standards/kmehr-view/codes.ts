/** Codes and numbers for people: the label in their language, the code itself beside it (style, "Pages"). */
import type { Cd, Id } from '../kmehr/index.ts';
import type { Scope } from './scope.ts';
import type { ViewCode, ViewText } from './view.ts';

const systemOf = (scheme: string, local: string | undefined): string => (local ? `${scheme} ${local}` : scheme);

export const codeOf = (cd: Cd): readonly ViewCode[] => [
  { system: systemOf(cd.scheme, cd.local), value: cd.value },
  ...(cd.nullFlavor ? [{ system: 'nullFlavor', value: cd.nullFlavor }] : []),
];

/** The label of the table, with the sender's own words when they differ; nothing when there is neither. */
const wordsFor = (scope: Scope, cd: Cd): string | undefined => {
  const label = scope.labelOf(cd.scheme, cd.value, scope.language);
  return label && cd.display && cd.display !== label ? `${label} (${cd.display})` : (label ?? cd.display);
};

/** Whether people can read it: a bare code of an open table has no words. */
export const isReadable = (scope: Scope, cd: Cd): boolean => wordsFor(scope, cd) !== undefined;

export const codeText = (scope: Scope, cd: Cd): ViewText => ({
  text: wordsFor(scope, cd) ?? (cd.value === '' && cd.nullFlavor ? scope.word('absent') : cd.value),
  codes: codeOf(cd),
});

export const labelText = (scope: Scope, scheme: string, value: string): ViewText => codeText(scope, { scheme, value });

export const idCode = (id: Id): ViewCode => ({ system: systemOf(id.scheme, id.local), value: id.value });

/** Sequence numbers (ID-KMEHR inside a message) say nothing to anyone and are left to the order itself. */
export const isNumbering = (id: Id): boolean => id.scheme === 'ID-KMEHR' && /^\d{1,6}$/.test(id.value);

/** The numbers of something, to stand beside its name. */
export const idCodes = (ids: readonly Id[]): readonly ViewCode[] => ids.filter((id) => !isNumbering(id)).map(idCode);

export const idTexts = (ids: readonly Id[]): readonly ViewText[] =>
  ids.filter((id) => !isNumbering(id)).map((id) => ({ text: id.value, codes: [idCode(id)] }));

export const withCodes = (text: ViewText, codes: readonly ViewCode[]): ViewText => ({
  ...text,
  codes: [...(text.codes ?? []), ...codes],
});
