/** /office/representations: who speaks for whom by law; an administrator proposes to enter it, anybody of the office looks a person up. Source: access rules 2.9, 8.1. */
import { majorityOf } from '../../modules/access/index.ts';
import { noteUnder, type PatientKey } from '../../modules/grants/index.ts';
import {
  keysOfAll,
  proposeRepresentation,
  type RepresentationFault,
  type StandingTies,
  standingTies,
} from '../../modules/people/index.ts';
import { Forbidden, type HttpReply, type HttpServer } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { addressIn } from '../../ui/index.ts';
import { askRegister, type OfficeContext, type Visit, visitOf } from './frame.tsx';
import { recordOf } from './merges.tsx';
import { FIELDS, type FormFaults, formFields, type TypedForm } from './representation-form.tsx';
import { REPRESENTATIONS } from './representation-parts.tsx';
import { sendRepresentations } from './representations-page.tsx';

interface RepresentationsRoute {
  Body: Readonly<Record<string, unknown>> | undefined;
}

export function openRepresentations(server: HttpServer, context: OfficeContext): void {
  server.get<RepresentationsRoute>('/:language/office/representations', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendRepresentations(context, visit, reply) : reply;
  });
  server.post<RepresentationsRoute>('/:language/office/representations', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    const typed = typedIn(body);
    return body.act === 'look' ? lookUp(context, visit, reply, typed) : propose(context, visit, reply, typed);
  });
}

const typedIn = (body: Readonly<Record<string, unknown>>): TypedForm =>
  Object.fromEntries(formFields.map((name) => [name, String(body[name] ?? '').replaceAll('\r\n', '\n')])) as Record<
    (typeof formFields)[number],
    string
  >;

interface Named {
  readonly pair?: Parameters<typeof proposeRepresentation>[2];
  readonly faults: FormFaults;
}

/** Whom the numbers lead to, or which lead nowhere; an incapacity names nobody else. */
async function namedIn(context: OfficeContext, tx: Transaction, typed: TypedForm): Promise<Named> {
  const patient = await recordOf(context, tx, typed.patient);
  const names = typed.representative.trim() !== '';
  const representative = names ? await recordOf(context, tx, typed.representative) : undefined;
  if (patient && (representative || !names)) return { pair: { patient, representative }, faults: {} };
  return {
    faults: {
      ...(patient ? {} : { patient: 'number-unknown' }),
      ...(representative || !names ? {} : { representative: 'number-unknown' }),
    },
  };
}

async function propose(context: OfficeContext, visit: Visit, reply: HttpReply, typed: TypedForm): Promise<HttpReply> {
  let named: Named = { faults: {} };
  const records = async (tx: Transaction): Promise<readonly PatientKey[]> => {
    named = await namedIn(context, tx, typed);
    const { patient, representative } = named.pair ?? {};
    return keysOfAll(
      tx,
      [patient, representative].filter((key) => key !== undefined),
    );
  };
  const question = { register: 'propose-representation', caller: visit.caller, records } as const;
  const { access } = context;
  // Whether a number is known is told only to who may propose.
  const answer = await askRegister(context, question, async (grant) => {
    if (named.pair) return proposeRepresentation(grant, access.keys, named.pair, typed, majorityOf(access));
    noteUnder(grant, { kind: 'number-unknown', count: 0 });
    return named;
  });
  if (!answer.granted) return sendRepresentations(context, visit, reply, { refused: answer.refused });
  const { value } = answer;
  if ('proposal' in value)
    return reply.redirect(addressIn(visit.language, `${REPRESENTATIONS}/${value.proposal}?said=done`), 303);
  const faults = 'fault' in value ? faultsOf(value.fault) : value.faults;
  return sendRepresentations(context, visit, reply, { typed, faults });
}

function faultsOf(fault: RepresentationFault): FormFaults {
  const said = fault === 'proposed-already' ? 'entry-proposed-already' : fault;
  return { [FIELDS[said]]: said };
}

async function lookUp(context: OfficeContext, visit: Visit, reply: HttpReply, typed: TypedForm): Promise<HttpReply> {
  const records = async (tx: Transaction): Promise<readonly PatientKey[]> => {
    const patient = await recordOf(context, tx, typed.number);
    return patient ? keysOfAll(tx, [patient]) : [];
  };
  const question = { register: 'look-up-representations', caller: visit.caller, records } as const;
  const answer = await askRegister(context, question, standingTies);
  if (!answer.granted) return sendRepresentations(context, visit, reply, { refused: answer.refused });
  return sendRepresentations(context, visit, reply, found(typed, answer.value));
}

const found = (typed: TypedForm, ties: StandingTies | undefined) =>
  ties ? { typed: { ...typed, number: '' }, found: ties } : { typed, faults: { number: 'number-unknown' } as const };
