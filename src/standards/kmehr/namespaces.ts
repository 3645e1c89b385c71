/** Namespaces of KMEHR messages. Source: KMEHR facts A1, B. */
export const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';
export const HUB_CORE = 'http://www.ehealth.fgov.be/hubservices/core/v3';
