/** Allergies and intolerances: of the summary the part that the matrix opens most. Source: hl7.fhir.be.allergy 1.2.0 (fhir-be facts 4, 1.3). */
import type { Careset } from './careset.ts';

export const allergy: Careset = {
  name: 'allergy',
  type: 'AllergyIntolerance',
  profiles: {
    'https://www.ehealth.fgov.be/standards/fhir/allergy/StructureDefinition/be-allergyintolerance': ['1.2.0'],
  },
  rights: { kind: 'sumehr', category: 'summary', section: 'sm-allergies' },
  again: 'conflict',
};
