/** What a server can do, made of the table of what it serves. Source: FHIR R4, CapabilityStatement; SMART App Launch 2.2, "oauth-uris". */
import type { CodeableConcept, Resource } from '../resources.ts';
import { FHIR_JSON } from './format.ts';
import { type ServedType, servedTypes } from './served.ts';

/** How a caller of this front shows who it is. */
export interface Security {
  readonly cors: boolean;
  readonly description: string;
  readonly service: readonly CodeableConcept[];
  /** Addresses of an authorization server: `authorize`, `token`, `introspect`, `revoke`, `manage`. */
  readonly oauthUris?: Readonly<Record<string, string>> | undefined;
}

const OAUTH_URIS = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';
const SERVICES = 'http://terminology.hl7.org/CodeSystem/restful-security-service';

export const securityService = (code: 'OAuth' | 'SMART-on-FHIR'): CodeableConcept => ({
  coding: [{ system: SERVICES, code }],
});

export interface ServerFacts {
  readonly base: string;
  readonly name: string;
  /** Of the statement itself: the day on which it last changed. */
  readonly date: string;
  readonly security: Security;
}

export const capabilityStatement = ({
  base,
  name,
  date,
  security,
}: ServerFacts): Resource & Record<string, unknown> => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date,
  kind: 'instance',
  software: { name },
  implementation: { description: name, url: base },
  fhirVersion: '4.0.1',
  format: [FHIR_JSON, 'json'],
  rest: [
    {
      mode: 'server',
      security: securityOf(security),
      resource: Object.entries<ServedType>(servedTypes).map(([type, served]) => resourceOf(type, served)),
    },
  ],
});

const securityOf = ({ cors, description, service, oauthUris }: Security) => ({
  ...(oauthUris
    ? {
        extension: [
          {
            url: OAUTH_URIS,
            extension: Object.entries(oauthUris).map(([url, valueUri]) => ({ url, valueUri })),
          },
        ],
      }
    : {}),
  cors,
  service,
  description,
});

const resourceOf = (type: string, { profile, interactions, parameters }: ServedType) => ({
  type,
  supportedProfile: [profile],
  interaction: interactions.map((code) => ({ code })),
  versioning: 'no-version',
  readHistory: false,
  searchParam: parameters.map(({ name, type: kind, documentation }) => ({ name, type: kind, documentation })),
});
