/** Vaccinations. Source: hl7.fhir.be.vaccination 1.1.2 (fhir-be facts 3). */
import type { Careset } from './careset.ts';

export const vaccination: Careset = {
  name: 'vaccination',
  type: 'Immunization',
  profiles: {
    'https://www.ehealth.fgov.be/standards/fhir/vaccination/StructureDefinition/be-vaccination': ['1.1.2'],
  },
  rights: { kind: 'vaccination', category: 'vaccination' },
  again: 'conflict',
};
