/** Codes of an element as codings, counted as carried. */
import type { Cd } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import type { Coding } from '../made.ts';
import { codingOf } from '../tables/code-systems.ts';

export const codingsOf = (ledger: Ledger, cds: readonly Cd[] = []): readonly Coding[] =>
  cds.flatMap((cd) => {
    const coding = codingOf(cd);
    if (coding) ledger.whole(cd);
    return coding ? [coding] : [];
  });

/** The value of a code that has no coding of its own in FHIR; a label beside it is reported. */
export const valueIn = (ledger: Ledger, cd: Cd | undefined): string => ledger.take(cd, 'value')?.trim() ?? '';
