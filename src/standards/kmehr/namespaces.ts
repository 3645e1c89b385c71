/** The namespace of KMEHR messages. Source: KMEHR facts A1, B. */
export const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';
