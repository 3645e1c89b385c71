/** What a server can do, made of the table of what it serves. Source: FHIR R4, CapabilityStatement; SMART App Launch 2.2, "oauth-uris". */
import { PSEUDONYM_SERVICES } from '../pseudonym.ts';
import type { CodeableConcept, Resource } from '../resources.ts';
import { includesOf, isSearched, parametersOf, type SearchedType, type SearchParameter } from '../search/index.ts';
import { FHIR_JSON } from './format.ts';
import {
  INTEGRITY_OPERATION,
  isServed,
  type ServedType,
  type ServedTypeName,
  servedTypes,
  VALIDATE_OPERATION,
} from './served.ts';

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
  /** Of what the vault keeps: canonicals with the versions it takes, by type. */
  readonly profiles?: ReadonlyMap<string, readonly string[]> | undefined;
}

export const capabilityStatement = ({
  base,
  name,
  date,
  security,
  profiles,
}: ServerFacts): Resource & Record<string, unknown> => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date,
  kind: 'instance',
  software: { name },
  implementation: { description: name, url: base },
  fhirVersion: '4.0.1',
  format: [FHIR_JSON, 'json'],
  patchFormat: ['application/json-patch+json'],
  rest: [
    {
      mode: 'server',
      security: securityOf(security),
      interaction: [{ code: 'transaction' }, { code: 'batch' }],
      resource: Object.keys(servedTypes)
        .filter(isServed)
        .map((type) => resourceOf(type, profiles?.get(type))),
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
  service: [...service, ...PSEUDONYM_SERVICES],
  description,
});

/** By a number of its issuer. */
const CONDITIONAL = { conditionalCreate: true, conditionalUpdate: true, conditionalDelete: 'single' } as const;

function resourceOf(type: ServedTypeName, kept: readonly string[] = []) {
  const { profile, interactions, operations = [] }: ServedType = servedTypes[type];
  const isVersioned = interactions.includes('vread');
  return {
    type,
    supportedProfile: profile === undefined ? kept : [profile],
    interaction: interactions.map((code) => ({ code })),
    versioning: isVersioned ? 'versioned' : 'no-version',
    readHistory: interactions.includes('history-instance'),
    updateCreate: false,
    ...(isVersioned ? { conditionalRead: 'not-match' } : {}),
    ...(interactions.includes('patch') ? CONDITIONAL : {}),
    operation: [...operations, ...(isVersioned ? [INTEGRITY_OPERATION] : []), VALIDATE_OPERATION],
    ...(isSearched(type) && interactions.includes('search-type') ? searchOf(type) : {}),
  };
}

function searchOf(type: SearchedType) {
  const { include, revinclude } = includesOf(type, isServed);
  return {
    ...(include.length > 0 ? { searchInclude: include } : {}),
    ...(revinclude.length > 0 ? { searchRevInclude: revinclude } : {}),
    searchParam: parametersOf(type).map(searchParamOf),
  };
}

const searchParamOf = ({ name, type, documentation }: SearchParameter) => ({
  name,
  type,
  ...(documentation ? { documentation } : {}),
});
