/** What the terminology door can do, made of what it holds. Source: FHIR R4, CapabilityStatement, TerminologyCapabilities. */
import type { Resource } from '../resources.ts';
import { FHIR_JSON } from '../rest/format.ts';
import { LABEL_LANGUAGES } from './issue-texts.ts';
import type { Library } from './library.ts';

export interface TermServerFacts {
  readonly base: string;
  readonly name: string;
  /** Of the program. */
  readonly version: string;
  /** The day on which what the door can do last changed. */
  readonly date: string;
}

type Json = Resource & Readonly<Record<string, unknown>>;

const OPERATIONS = 'http://hl7.org/fhir/OperationDefinition';
const SEARCHES = ['url', 'version', 'name', 'title', 'status'] as const;

const resource = (type: 'CodeSystem' | 'ValueSet', operations: readonly string[]) => ({
  type,
  interaction: [{ code: 'read' }, { code: 'search-type' }],
  searchParam: SEARCHES.map((name) => ({
    name,
    type: name === 'url' ? 'uri' : name === 'version' || name === 'status' ? 'token' : 'string',
    documentation: `${type}.${name}: the whole text.`,
  })),
  operation: operations.map((name) => ({ name, definition: `${OPERATIONS}/${type}-${name}` })),
});

const aboutServer = ({ base, name, version, date }: TermServerFacts, id: string) => ({
  ...{ url: `${base}/${id}`, version, name: 'Zenne', title: name, status: 'active', date, kind: 'instance' },
  software: { name: 'Zenne', version, releaseDate: date },
  implementation: { description: name, url: base },
});

export const terminologyStatement = (facts: TermServerFacts): Json => ({
  resourceType: 'CapabilityStatement',
  ...aboutServer(facts, 'metadata'),
  instantiates: ['http://hl7.org/fhir/CapabilityStatement/terminology-server'],
  fhirVersion: '4.0.1',
  format: [FHIR_JSON, 'json'],
  rest: [
    {
      mode: 'server',
      security: { cors: true, description: 'Open to everybody: it holds no data of persons.' },
      resource: [
        resource('CodeSystem', ['lookup', 'validate-code']),
        resource('ValueSet', ['expand', 'validate-code']),
      ],
    },
  ],
});

/** Parameters of `$expand` that count. */
const EXPANSION = [
  ...['activeOnly', 'count', 'designation', 'displayLanguage', 'excludeNested', 'filter', 'includeDesignations'],
  ...['offset', 'property', 'tx-resource'],
];

export const terminologyCapabilities = (facts: TermServerFacts, { codeSystems }: Library): Json => ({
  resourceType: 'TerminologyCapabilities',
  ...aboutServer(facts, 'metadata?mode=terminology'),
  lockedDate: false,
  codeSystem: codeSystems.map(({ url, version }) => ({
    uri: url,
    version: [{ ...(version === undefined ? {} : { code: version }), isDefault: true, language: LABEL_LANGUAGES }],
    subsumption: false,
  })),
  expansion: {
    hierarchical: false,
    paging: true,
    incomplete: true,
    parameter: EXPANSION.map((name) => ({ name })),
    textFilter: 'Begins of words, without accents or capitals, in the code and in its labels of all languages.',
  },
  codeSearch: 'explicit',
  validateCode: { translations: true },
});
