/** Names of the Belgian core guide: its profiles, numbers and code lists. Source: hl7.fhir.be.core; fhir-be facts 1.1. */
export const BE_CORE = 'https://www.ehealth.fgov.be/standards/fhir/core';

export const beProfile = (name: string): string => `${BE_CORE}/StructureDefinition/${name}`;
/** `nihdi`, `cbe`, `ehp`, `ssin`. */
export const beNumber = (name: string): string => `${BE_CORE}/NamingSystem/${name}`;
export const CD_HCPARTY = `${BE_CORE}/CodeSystem/cd-hcparty`;
