/** Text as it is compared: without case, accents and doubled white space. Source: FHIR R4, "search" 3.1.1.4.8. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
