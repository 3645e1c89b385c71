/** The value sets and code systems of the caresets, as standard JSON, labelled in four languages. Source: issue "FHIR vault", terminology. */
import type { Resources } from '../library.ts';
import type { CodeSystem, ValueSet } from '../model.ts';
import { conceptsIn } from './label-lines.ts';
import type { SetRow } from './set-parts.ts';
import { setRows } from './set-rows.ts';
import { type SystemRow, systemRows } from './system-rows.ts';

/** A name in the form that FHIR asks for: `be-vs-vaccine-code` becomes `BeVsVaccineCode`. */
const nameOf = (id: string): string =>
  id
    .split('-')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');

const codeSystem = ({ id, url, version, title, content, lines, copyright }: SystemRow): CodeSystem => ({
  resourceType: 'CodeSystem',
  ...{ id, url, version, name: nameOf(id), title, status: 'active', copyright, language: 'en', content },
  caseSensitive: true,
  ...(lines === undefined ? {} : { concept: conceptsIn(lines) }),
});

const valueSet = ({ id, url, version, title, include }: SetRow): ValueSet => ({
  resourceType: 'ValueSet',
  ...{ id, url, version, name: nameOf(id), title, status: 'active', compose: { include } },
});

/** The words are ours: where an official file of the same code system is at hand, it gives the codes, and these only the labels. */
export const caresetTerminology = (): Resources => ({
  valueSets: setRows.map(valueSet),
  codeSystems: [],
  labels: systemRows.map(codeSystem),
});
