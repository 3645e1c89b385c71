/** What each route is asked by who has no right to it, and what the standard of its door says to them. A route without a row fails the test. */
import type { Cast, TokenKind } from './every-door-cast.ts';
import { bodies, envelopeOf } from './hub-requests.ts';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';

export interface Sent {
  readonly type: string;
  readonly text: string;
}

export interface Refusal {
  readonly status: number;
  /** Of the content; nothing where the browser is only sent on. */
  readonly type?: RegExp;
  /** Stands in the headers or the body. */
  readonly says: RegExp;
}

export interface Row {
  /** Method and pattern. */
  readonly covers: RegExp;
  /** The tokens that let in; nothing where everybody may ask, and nothing of a patient stands. */
  readonly opens?: readonly TokenKind[];
  readonly refused?: Refusal;
  /** Whether a token that is refused stands in the trail. */
  readonly traces?: boolean;
  readonly bodies?: (cast: Cast, url: string, csrf?: string) => readonly Sent[];
  /** What it gives to who sends the number. */
  readonly gives?: (cast: Cast) => readonly string[];
  /** Shows whatever the sandbox sent to its invented people. */
  readonly showsAll?: true;
  /** Instead of the pattern, for a route that holds many addresses. */
  readonly addresses?: readonly string[];
}

const SSIN = 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin';
const soap = (cast: Cast, url: string): Sent[] => {
  const version = url.slice(-2) as 'v1' | 'v2' | 'v3';
  const get = (operation: string, body: string) => ({
    type: 'text/xml',
    text: envelopeOf(cast.gp, operation, body, { version }),
  });
  const { ssin, localId } = cast;
  const asked = { GetPatient: bodies.list(ssin), GetTransactionList: bodies.list(ssin) };
  const more = { GetTransaction: bodies.get(ssin, localId), GetTherapeuticLink: bodies.links(ssin) };
  return Object.entries({ ...asked, ...more }).map(([operation, body]) => get(operation, body));
};

const form = (fields: Readonly<Record<string, string>>): Sent => ({
  type: 'application/x-www-form-urlencoded',
  text: new URLSearchParams(fields).toString(),
});

/** The fields that some form or other has, all with what is somebody else's. */
const anyForm = ({ ids, ssin }: Cast, _: string, csrf = ''): Sent[] => {
  const { link, document, patient } = ids;
  return [form({ csrf, ssin, link, document, patient, id: link, act: 'end', name: 'x', answer: 'allow' })];
};
const fhirJson = (body: unknown): Sent => ({ type: 'application/fhir+json', text: JSON.stringify(body) });
const json = (body: unknown): Sent => ({ type: 'application/json', text: JSON.stringify(body) });
const linkBodies = ({ ssin }: Cast, url: string): Sent[] => {
  if (url.endsWith('_search')) return [json({ patient: { ssin }, status: 'all' })];
  if (url.endsWith('_end')) return [json({})];
  return [json({ type: 'gpconsultation', ...(url.includes(':id') ? {} : { patient: { ssin } }) })];
};

const OUTCOME: Refusal = {
  status: 401,
  type: /^application\/fhir\+json/,
  says: /"www-authenticate":"Bearer.*"resourceType":"OperationOutcome"/s,
};
const SOAP_FAULT: Refusal = {
  status: 401,
  type: /^text\/xml/,
  says: /"www-authenticate":"Bearer".*<soap:Fault>.*not known/s,
};
const SENT_TO_SIGN_IN: Refusal = { status: 303, says: /"location":"\/en\/sign-in"/ };
/** They take no resource, or look at the one that is sent without opening a record. */
const KEEPS_NOTHING = /\$(integrity|validate)$/;
/** A resource of the type of the address that names the patient: whole where it is a Patient. */
const fhirBodies = ({ ssin, ids }: Cast, url: string): Sent[] => {
  if (KEEPS_NOTHING.test(url)) return [];
  if (url.endsWith('$export')) return [fhirJson({ resourceType: 'Parameters' })];
  if (url.endsWith('_search')) {
    const name =
      url.includes('/Patient/') || url.includes('/Pra') || url.includes('/Org') ? 'identifier' : 'patient.identifier';
    return [form({ [name]: `${SSIN}|${ssin}` })];
  }
  if (url.endsWith('$docref')) {
    const parameter = [{ name: 'patient', valueId: ids.patient }];
    return [fhirJson({ resourceType: 'Parameters', parameter })];
  }
  const [type] = url.split('/fhir/')[1]?.split('/') ?? [];
  const person = {
    identifier: [{ system: SSIN, value: ssin }],
    name: [{ family: 'Anders', given: ['Naam'] }],
    gender: 'other',
  };
  return [fhirJson({ resourceType: type, ...(url.includes(':id') ? { id: ids.patient } : {}), ...person })];
};
const fhir = (covers: RegExp, opens: TokenKind): Row => ({
  ...{ covers, opens: [opens], refused: OUTCOME, traces: true },
  bodies: fhirBodies,
});

/** Who registers somebody that is known is told under which id, and nothing else. */
const registers = (covers: RegExp, opens: TokenKind): Row => ({
  ...fhir(covers, opens),
  gives: ({ ids }) => [ids.patient],
});

const MADE = [
  ['Allergy', allergyOf],
  ['Observation', resultOf],
] as const;
/** A resource about the patient, or a transaction with it; where an item is named, as a change of that item. */
const vaultBodies = ({ ssin, ids }: Cast, url: string): Sent[] => {
  const sent = (body: unknown): Sent[] => [{ type: 'application/fhir+json', text: JSON.stringify(body) }];
  if (KEEPS_NOTHING.test(url)) return [];
  const make = MADE.find(([type]) => url.includes(type))?.[1] ?? vaccinationOf;
  if (url.endsWith('/:id')) return sent(make(ssin, { id: ids.patient }));
  if (!/\/fhir\/?$/.test(url)) return sent(make(ssin));
  const entry = [{ resource: vaccinationOf(ssin), request: { method: 'POST', url: 'Immunization' } }];
  return sent({ resourceType: 'Bundle', type: 'transaction', entry });
};
const vault = (covers: RegExp, opens: TokenKind): Row => ({
  ...{ covers, opens: [opens], refused: OUTCOME, traces: true, bodies: vaultBodies },
});

const AUTH = [
  'authorize',
  'token',
  'jwks',
  'introspect',
  'revoke',
  'end',
  'userinfo',
  '.well-known/openid-configuration',
  'authorize/x',
];

export const rows: readonly Row[] = [
  { covers: /^(GET|HEAD) \/(hub\/v[123]|interhub\/v3)$/ },
  { covers: /^POST \/hub\/v[123]$/, opens: ['hub'], refused: SOAP_FAULT, traces: true, bodies: soap },
  { covers: /^POST \/interhub\/v3$/, opens: [], refused: SOAP_FAULT, traces: true, bodies: soap },
  { covers: /^(GET|HEAD) (\/hospital|\/software)?\/fhir\/(metadata|\.well-known\/smart-configuration)$/ },
  { covers: /^OPTIONS \/fhir\/\*$/, addresses: ['/fhir/Patient'] },
  vault(/^\w+ \/hospital\/fhir(\/?|\/(Allergy|Immunization|Observation).*)$/, 'hospital'),
  vault(/^\w+ \/software\/fhir(\/?|\/(Allergy|Immunization|Observation).*)$/, 'software'),
  vault(/^\w+ \/fhir(\/?|\/(Allergy|Immunization|Observation).*)$/, 'fhir'),
  { covers: /^(GET|HEAD) \/terminology\/fhir\// },
  {
    covers: /^(POST|OPTIONS) \/terminology\/fhir\//,
    bodies: ({ ssin }) => [fhirJson({ resourceType: 'Parameters', parameter: [{ name: 'code', valueCode: ssin }] })],
  },
  registers(/^POST \/hospital\/fhir\/Patient$/, 'hospital'),
  registers(/^POST \/software\/fhir\/Patient$/, 'software'),
  registers(/^POST \/fhir\/Patient$/, 'fhir'),
  fhir(/^\w+ \/hospital\/fhir\/[A-Z_]/, 'hospital'),
  fhir(/^\w+ \/software\/fhir\/[A-Z_]/, 'software'),
  fhir(/^\w+ \/fhir\/[A-Z_]/, 'fhir'),
  { covers: /^(GET|HEAD) \/api\/v1\/openapi.json$/ },
  {
    ...{ covers: /^\w+ \/api\/v1\/therapeutic-links/, opens: ['links'], traces: true, bodies: linkBodies },
    refused: {
      status: 401,
      type: /^application\/problem\+json/,
      says: /"www-authenticate":"Bearer".*NOT-AUTHENTICATED/s,
    },
  },
  {
    ...{ covers: /^\w+ \/auth\/\*$/, addresses: AUTH.map((path) => `/auth/${path}`) },
    bodies: ({ own, ids }) =>
      [own.care.fhir, own.my.fhir, ids.patient].map((token = '') =>
        form({ token, grant_type: 'refresh_token', refresh_token: token }),
      ),
  },
  {
    covers: /^POST \/:language\/my\/rights\/policy.json$/,
    opens: ['page'],
    refused: SENT_TO_SIGN_IN,
    bodies: () => [json({})],
  },
  {
    // The address of a record, to a caregiver who typed its number; opening it is asked there.
    ...{ covers: /^POST \/:language\/care\/$/, opens: ['page'], refused: SENT_TO_SIGN_IN, bodies: anyForm },
    gives: ({ ids }) => [ids.handle],
  },
  { covers: /^\w+ \/:language\/(my|care|office)\//, opens: ['page'], refused: SENT_TO_SIGN_IN, bodies: anyForm },
  {
    ...{ covers: /^\w+ \/:language\/authorise\/:uid$/, opens: [], bodies: anyForm },
    refused: { status: 400, type: /^text\/html/, says: /interaction_expired/ },
  },
  {
    covers: /^\w+ (\/:language\/sign-in(\/with|\/with\/:at|\/as)?|\/sign-in\/back|\/:language\/sign-out)$/,
    bodies: anyForm,
  },
  {
    covers:
      /^(GET|HEAD) (\/|\/:language\/|\/:language\/matrix(\.csv)?|\/assets\/:name|\/health\/(live|ready)|\/metrics)$/,
  },
  // Invented people only; absent in production.
  { covers: /^(GET|HEAD) \/sandbox\/outbox$/, showsAll: true },
  { covers: /^\w+ (\/sandbox\/|\/:language\/(validate|selftest\/:id)$)/, bodies: () => [json({})] },
];
