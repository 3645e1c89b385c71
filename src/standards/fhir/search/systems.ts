/** One spelling for a system that is written in several. Source: facts of the Belgian guides, 1.1 and 1.4. */
const OLD_NAMING_SYSTEM = /^https?:\/\/www\.ehealth\.fgov\.be\/standards\/fhir\/(core\/)?NamingSystem\//;

/** NamingSystems of the core guide stood without `/core/` before, and with `http` in some texts. */
export const sameSystem = (system: string): string =>
  system.replace(OLD_NAMING_SYSTEM, 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/');
