/**
 * The sections of a SUMEHR by which the matrix cuts it, and the items (CD-ITEM) that certainly belong to each.
 * Source: access rules 6.4 (names); KMEHR facts C1 (items). An item that stands in no section is in no extract.
 */
export const sumehrSections = {
  'sm-address': [],
  'sm-contact-info': [],
  'sm-contact-persons': ['contactperson'],
  'sm-gmf-holder': ['gmdmanager'],
  'sm-healthcare-professionals': ['contacthcparty'],
  'sm-adverse-drug-reaction': ['adr'],
  'sm-allergies': ['allergy'],
  'sm-social-risks': ['socialrisk'],
  'sm-risks': ['risk', 'professionalrisk'],
  'sm-problems': ['problem', 'healthcareelement', 'healthissue', 'issue', 'diagnosis'],
  'sm-treatments': ['treatment', 'agreedtreatment', 'acts'],
  'sm-patient-will': ['patientwill', 'ntbr', 'bloodtransfusionrefusal'],
  // The published list has no name for these two; a confirmed cell (access rules 6.3) speaks of the first.
  'sm-medication': ['medication'],
  'sm-vaccinations': ['vaccine'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SumehrSection = keyof typeof sumehrSections;

export const isSumehrSection = (name: string): name is SumehrSection => Object.hasOwn(sumehrSections, name);
