/** Our own definitions as standard StructureDefinitions. */
import type { FhirBase } from './fhir-base.ts';
import { ownTables } from './own-tables.ts';
import { compileTable } from './snapshot/compile-table.ts';
import type { StructureDefinition } from './structure-definition.ts';

/** Built anew at each call: some milliseconds. */
export function ownStructures({ structures }: FhirBase): readonly StructureDefinition[] {
  const types = new Map(structures.filter(isType).map((one) => [one.type, one]));
  return ownTables.map((table) => compileTable(table, (code) => types.get(code)));
}

const isType = ({ derivation, url, type }: StructureDefinition): boolean =>
  derivation !== 'constraint' && url.endsWith(`/${type}`);
