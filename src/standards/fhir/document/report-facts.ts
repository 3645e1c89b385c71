/** What tells one report from another, and its versions apart. Source: fhir-be facts 6, "Versions". */
import { type JsonObject, listAt, objectAt, textAt } from '../json-object.ts';
import type { ReportDocument } from './read-document.ts';

export interface ReportNumber {
  readonly system: string;
  readonly value: string;
}

const DRID = 'https://www.ehealth.fgov.be/lab-report/diagnostic-report-id';

const numberOf = (identifier: unknown): ReportNumber[] => {
  const system = textAt(identifier, 'system');
  const value = textAt(identifier, 'value');
  return system && value ? [{ system, value }] : [];
};

/** The number that stays over all versions: the one of the diagnostic report, else that of the Composition. */
export function reportNumber({ report, composition }: ReportDocument): ReportNumber | undefined {
  const numbers = listAt(report.resource, 'identifier').flatMap(numberOf);
  const own = numbers.find(({ system }) => system === DRID) ?? numbers[0];
  return own ?? numberOf(objectAt(composition?.resource, 'identifier'))[0];
}

/** The number of this one version. */
export const bundleNumber = ({ bundle }: ReportDocument): ReportNumber | undefined =>
  numberOf(objectAt(bundle, 'identifier'))[0];

/** When a version was made, by those who say so: the first that both versions tell, and differ in, decides. */
const MOMENTS: readonly (readonly [name: string, of: (document: ReportDocument) => string | undefined])[] = [
  ['composed', ({ composition }) => textAt(composition?.resource, 'date')],
  ['issued', ({ report }) => textAt(report.resource, 'issued')],
  ['assembled', ({ bundle }) => textAt(bundle, 'timestamp')],
];

/** Only what names a moment: of two on one day it cannot be told which came first. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

export type Moments = ReadonlyMap<string, Date>;

export const momentsOf = (document: ReportDocument): Moments =>
  new Map(
    MOMENTS.flatMap(([name, of]) => {
      const text = of(document) ?? '';
      const moment = new Date(INSTANT.test(text) ? text : Number.NaN);
      return Number.isNaN(moment.getTime()) ? [] : [[name, moment] as const];
    }),
  );

export function isOlder(one: Moments, other: Moments): boolean {
  for (const [name] of MOMENTS) {
    const [a, b] = [one.get(name)?.getTime(), other.get(name)?.getTime()];
    if (a !== undefined && b !== undefined && a !== b) return a < b;
  }
  return false;
}

/** The resource of a report that says for which profile it is made: a Bundle has no place for an extension. */
export const profileCarrier = ({ composition, report }: ReportDocument): JsonObject => (composition ?? report).resource;
