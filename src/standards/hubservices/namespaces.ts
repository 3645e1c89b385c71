/** Namespaces and names of the hub services, version 3. Source: KMEHR facts A1. */
export const PROTOCOL = 'http://www.ehealth.fgov.be/hubservices/protocol/v3';
export const CORE = 'http://www.ehealth.fgov.be/hubservices/core/v3';
export const WSDL_TARGET = 'http://www.ehealth.fgov.be/intrahub/protocol/v3';
export const ACTION_PREFIX = 'urn:be:fgov:ehealth:intrahub:protocol:v3:';
