/** Sections of the International Patient Summary: LOINC codes, and titles in four languages. Source: HL7 IPS 1.1 and 2.0, Composition-uv-ips. */
export interface Section {
  readonly code: string;
  readonly display: string;
  readonly title: Readonly<Record<'fr' | 'nl' | 'en' | 'de', string>>;
}

export const sections = {
  medications: {
    code: '10160-0',
    display: 'History of Medication use Narrative',
    title: { fr: 'Médicaments', nl: 'Geneesmiddelen', en: 'Medication Summary', de: 'Medikamente' },
  },
  allergies: {
    code: '48765-2',
    display: 'Allergies and adverse reactions Document',
    title: {
      fr: 'Allergies et intolérances',
      nl: 'Allergieën en intoleranties',
      en: 'Allergies and Intolerances',
      de: 'Allergien und Unverträglichkeiten',
    },
  },
  problems: {
    code: '11450-4',
    display: 'Problem list - Reported',
    title: { fr: 'Problèmes', nl: 'Problemen', en: 'Problem List', de: 'Probleme' },
  },
  immunizations: {
    code: '11369-6',
    display: 'History of Immunization Narrative',
    title: { fr: 'Vaccinations', nl: 'Vaccinaties', en: 'Immunizations', de: 'Impfungen' },
  },
  procedures: {
    code: '47519-4',
    display: 'History of Procedures Document',
    title: { fr: 'Interventions', nl: 'Ingrepen', en: 'History of Procedures', de: 'Eingriffe' },
  },
  past: {
    code: '11348-0',
    display: 'History of Past illness Narrative',
    title: { fr: 'Antécédents', nl: 'Voorgeschiedenis', en: 'History of Past Problems', de: 'Frühere Erkrankungen' },
  },
  directives: {
    code: '42348-3',
    display: 'Advance directives',
    title: { fr: 'Volontés du patient', nl: 'Wil van de patiënt', en: 'Advance Directives', de: 'Patientenwille' },
  },
  team: {
    code: '85847-2',
    display: 'Patient Care team information',
    title: { fr: 'Équipe de soins', nl: 'Zorgteam', en: 'Care Team', de: 'Behandlungsteam' },
  },
} as const satisfies Readonly<Record<string, Section>>;

export const documentTitle = {
  fr: 'Résumé international du patient',
  nl: 'Internationale patiëntsamenvatting',
  en: 'International Patient Summary',
  de: 'Internationale Patientenkurzakte',
} as const;

export const labTitle = {
  fr: 'Résultats de laboratoire',
  nl: 'Laboratoriumresultaten',
  en: 'Laboratory Report',
  de: 'Laborbefund',
} as const;

/** What stands where nothing is known, or nothing is said. */
export const nothing = {
  known: { fr: 'Rien de connu', nl: 'Niets bekend', en: 'None known', de: 'Nichts bekannt' },
  said: { fr: 'Pas d’information', nl: 'Geen informatie', en: 'No information', de: 'Keine Angabe' },
} as const;
