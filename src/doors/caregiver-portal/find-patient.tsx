/** /care/: a caregiver names the patient; the number goes by form, never in an address. */

import { refusals } from '../../modules/access/index.ts';
import { findByLocalId, findPatient, hashSsin, parseLocalId } from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { addressIn, Button, ErrorSummary, Form, TextField, WhyNot } from '../../ui/index.ts';
import { caregiverPage, type PortalContext, recordHandle, type Visit, visitOf } from './frame.tsx';
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
    if (!cookies.isCsrf(visit.session, request.body?.csrf)) return sendPage(reply, findPage(context, visit), 403);
    const typed = String(request.body?.ssin ?? '');
    const localId = parseLocalId(typed);
    const parsed = parseSsin(typed, context.sandbox ? 'warn' : 'error');
    if (!localId && !parsed.ok) return sendPage(reply, findPage(context, visit, { typed, error: true }), 422);
    const patient = await access.database.read((tx) => {
      if (localId) return findByLocalId(tx, access.keys, localId);
      return parsed.ok ? findPatient(tx, hashSsin(access.keys, parsed.value)) : Promise.resolve(undefined);
    });
    if (!patient) return sendPage(reply, findPage(context, visit, { unknown: true }), 404);
    return reply.redirect(addressIn(visit.language, `/care/patients/${recordHandle(access.keys, patient)}`), 303);
  });
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
