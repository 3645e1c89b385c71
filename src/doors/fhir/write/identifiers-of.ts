/** The numbers by which its issuer knows a resource; what has no system or value is none. */
import type { NewResource } from '../../../modules/fhir-vault/index.ts';
import { type JsonObject, listAt, textAt } from '../../../standards/fhir/index.ts';

export const identifiersOf = (resource: JsonObject): NewResource['identifiers'] =>
  listAt(resource, 'identifier').flatMap((one) => {
    const system = textAt(one, 'system');
    const value = textAt(one, 'value');
    return system && value ? [{ system, value }] : [];
  });
