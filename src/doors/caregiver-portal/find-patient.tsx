/** /care/: a caregiver names the patient; the number goes by form, never in an address. */

import { refusals } from '../../modules/access/index.ts';
import type { PatientKey, Question } from '../../modules/grants/index.ts';
import { findByLocalId, findPatient, hashSsin, makePatientKey, parseLocalId } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { addressIn, Button, ErrorSummary, Form, TextField, WhyNot } from '../../ui/index.ts';
import { askRecord, caregiverPage, type PortalContext, recordHandle, type Visit, visitOf } from './frame.tsx';
import { words as registrationWords } from './registration-texts.ts';
import { words } from './texts.ts';

interface FindRoute {
  Body: { ssin?: unknown; csrf?: unknown } | undefined;
}

export function openFindPatient(server: HttpServer, context: PortalContext): void {
  const { access, cookies } = context;
  server.get('/:language/care/', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, findPage(context, visit)) : reply;
  });

  server.post<FindRoute>('/:language/care/', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    if (!cookies.isCsrf(visit.session, request.body?.csrf)) throw new Forbidden();
    const typed = String(request.body?.ssin ?? '');
    const named = whoIs(context, typed);
    if (!named) return sendPage(reply, findPage(context, visit, { typed, error: true }), 422);
    const patient = await access.database.read((tx) => named.find(tx));
    if (!patient) {
      // Asked for the trace: a search for somebody unknown is a refusal like any other.
      const question = { act: 'list-documents', caller: visit.caller, patient: named.asked } as const;
      await askRecord(context, question, async () => undefined);
      return sendPage(reply, findPage(context, visit, { typed, unknown: true }), 404);
    }
    return reply.redirect(addressIn(visit.language, `/care/patients/${recordHandle(access.keys, patient)}`), 303);
  });
}

interface Named {
  readonly find: (tx: Transaction) => Promise<PatientKey | undefined>;
  /** How the search is remembered when it finds nobody. */
  readonly asked: Question['patient'];
}

/** A national number, or the number of the house for a person without one. */
function whoIs({ access, sandbox }: PortalContext, typed: string): Named | undefined {
  const localId = parseLocalId(typed);
  if (localId) return { find: (tx) => findByLocalId(tx, access.keys, localId), asked: { key: makePatientKey() } };
  const parsed = parseSsin(typed, sandbox ? 'warn' : 'error');
  if (!parsed.ok) return undefined;
  const ssinHash = hashSsin(access.keys, parsed.value);
  return { find: (tx) => findPatient(tx, ssinHash), asked: { ssinHash } };
}

interface Found {
  readonly typed?: string;
  readonly error?: boolean;
  readonly unknown?: boolean;
}

function findPage(
  { sandbox }: PortalContext,
  visit: Visit,
  { typed = '', error = false, unknown = false }: Found = {},
): string {
  const { language, csrf } = visit;
  const t = words(language);
  const fault = error ? { error: t('ssinInvalid') } : {};
  return caregiverPage({
    ...{ visit, sandbox, path: '/care/', title: t('start'), hasErrors: error },
    children: (
      <>
        <ErrorSummary language={language} errors={error ? [{ text: t('ssinInvalid'), field: 'ssin' }] : []} />
        {unknown ? <UnknownPatient language={language} /> : null}
        <p class="z-lead">{t('lead')}</p>
        <Form action={addressIn(language, '/care/')} csrf={csrf}>
          <TextField
            language={language}
            name="ssin"
            label={t('ssin')}
            hint={t('ssinHint')}
            value={typed}
            autocomplete="off"
            inputMode="numeric"
            maxLength={40}
            {...fault}
          />
          <Button text={t('find')} />
        </Form>
        <p>
          <a href={addressIn(language, '/care/newcomer')}>{registrationWords(language)('newcomer')}</a>
        </p>
      </>
    ),
  });
}

const UnknownPatient = ({ language }: { readonly language: Language }) => {
  const { text, next, clause, code } = refusals['patient-unknown'];
  return <WhyNot language={language} reason={text[language]} next={next[language]} clause={clause} code={code} />;
};
