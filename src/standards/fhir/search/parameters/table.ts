/** All search parameters by type. What a type has here is read, indexed and declared, and nothing else. */
import { clinicalParameters } from './clinical.ts';
import { documentParameters } from './documents.ts';
import { date, type SearchParameter, token, uri } from './parameter.ts';
import { peopleParameters } from './people.ts';

const LAST_UPDATED = date('_lastUpdated', 'meta.lastUpdated');
const OF_ALL: readonly SearchParameter[] = [token('_id', 'id'), LAST_UPDATED, uri('_profile', 'meta.profile')];

const own = { ...clinicalParameters, ...documentParameters, ...peopleParameters } as const;
export type SearchedType = keyof typeof own;

/** Views: people and institutions are found by number alone from another type, and no chain leads to the others. */
const VIEWS = ['DocumentReference', 'Provenance', 'AuditEvent'] as const;
const APART: ReadonlySet<string> = new Set([...Object.keys(peopleParameters), ...VIEWS]);
export const isSearched = (type: string): type is SearchedType => Object.hasOwn(own, type);
export const isItem = (type: string): type is SearchedType => isSearched(type) && !APART.has(type);

export const searchedTypes: readonly SearchedType[] = Object.keys(own).filter(isSearched);

const withCommon = (rows: readonly SearchParameter[]): ReadonlyMap<string, SearchParameter> =>
  new Map([...OF_ALL, ...rows].map((row) => [row.name, row]));

const table: ReadonlyMap<string, ReadonlyMap<string, SearchParameter>> = new Map(
  Object.entries(own).map(([type, rows]) => [type, withCommon(rows)]),
);

export const parameterOf = (type: SearchedType, name: string): SearchParameter | undefined =>
  table.get(type)?.get(name);

export const parametersOf = (type: SearchedType): readonly SearchParameter[] => [...(table.get(type)?.values() ?? [])];

/** The types whose resources may point at this one by this parameter. */
export const pointsAt = ({ type, targets }: SearchParameter, target: string): boolean =>
  type === 'reference' && (targets.length === 0 || targets.includes(target));

const chiefDates: Readonly<Partial<Record<SearchedType, string>>> = {
  Immunization: 'date',
  AllergyIntolerance: 'date',
  Observation: 'date',
  DiagnosticReport: 'date',
  Specimen: 'collected',
  ServiceRequest: 'authored',
  Media: 'created',
  Composition: 'date',
  Bundle: 'timestamp',
  DocumentReference: 'date',
  Provenance: 'recorded',
  AuditEvent: 'date',
};

/** The date by which resources of a type are put in order when nothing else is asked. */
export const chiefDateOf = (type: SearchedType): SearchParameter =>
  parameterOf(type, chiefDates[type] ?? LAST_UPDATED.name) ?? LAST_UPDATED;
