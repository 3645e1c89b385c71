/** One thing that this door can find wrong: HTTP status, FHIR issue type, code of the house, words. */
import type { Language } from '../../platform/text/index.ts';
import type { IssueType } from '../../standards/fhir/index.ts';

export interface DoorProblem {
  readonly status: number;
  readonly type: IssueType;
  readonly code: string;
  readonly text: Readonly<Record<Language, string>>;
}

export const problemRow = (
  status: number,
  type: IssueType,
  code: string,
  fr: string,
  nl: string,
  en: string,
  de: string,
): DoorProblem => ({ ...{ status, type, code: `ZENNE.FHIR.${code}` }, text: { fr, nl, en, de } });
