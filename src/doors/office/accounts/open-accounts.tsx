/** /office/accounts: who works in the office, and the form of a new account. Source: decision 0059. */
import { addAccount, listAccounts } from '../../../modules/identity/index.ts';
import { hashSsin, officeRoles } from '../../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../../platform/http/index.ts';
import { parseSsin } from '../../../standards/belgium/index.ts';
import { ErrorSummary } from '../../../ui/index.ts';
import { Refused } from '../../shared/refused.tsx';
import { ForRole } from '../for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from '../frame.tsx';
import { ACCOUNTS, AccountList, NewAccountForm, ShownCode, type TypedAccount } from './parts.tsx';
import { words } from './texts.ts';

interface ListRoute {
  Body: Readonly<Record<string, unknown>> | undefined;
}

const NOTHING: TypedAccount = { name: '', ssin: '', role: '' };

export function openAccounts(server: HttpServer, context: OfficeContext): void {
  server.get<ListRoute>(`/:language${ACCOUNTS}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { html, status } = await page(context, visit, { typed: NOTHING });
    return sendPage(reply, html, status);
  });
  server.post<ListRoute>(`/:language${ACCOUNTS}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { csrf, ...body } = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, csrf)) throw new Forbidden();
    const text = (name: keyof TypedAccount): string => String(body[name] ?? '').trim();
    const typed = { name: text('name'), ssin: text('ssin'), role: text('role') };
    const outcome = await add(context, visit, typed);
    const shown = 'code' in outcome ? { typed: NOTHING, code: outcome.code } : { typed, fault: outcome.said };
    const { html, status } = await page(context, visit, shown);
    return sendPage(reply, html, 'code' in outcome ? status : 422);
  });
}

async function add(context: OfficeContext, { caller }: Visit, { name, ssin, role }: TypedAccount) {
  const parsed = parseSsin(ssin.replace(/[\s.-]/g, ''), context.sandbox ? 'warn' : 'error');
  if (!parsed.ok) return { said: 'ssin-invalid' } as const;
  const known = officeRoles.find((one) => one === role);
  if (!known) return { said: 'role-unknown' } as const;
  const { keys } = context.access;
  const account = { name, role: known, personHash: hashSsin(keys, parsed.value) };
  const answer = await askRegister(context, { register: 'change-account', caller }, (grant) =>
    addAccount(grant, keys, account),
  );
  return answer.granted ? answer.value : ({ said: 'not-allowed' } as const);
}

type Fault = Exclude<Awaited<ReturnType<typeof add>>['said'], 'account-added'>;

interface Shown {
  readonly typed: TypedAccount;
  readonly fault?: Fault | 'account-added';
  readonly code?: string;
}

const FIELDS: Readonly<Partial<Record<string, keyof TypedAccount>>> = {
  'account-name-invalid': 'name',
  'ssin-invalid': 'ssin',
  'account-known': 'ssin',
  'role-unknown': 'role',
};

async function page(context: OfficeContext, visit: Visit, { typed, fault, code }: Shown) {
  const { language, caller } = visit;
  const t = words(language);
  const answer = await askRegister(context, { register: 'list-accounts', caller }, listAccounts);
  const frame = { visit, sandbox: context.sandbox, path: ACCOUNTS, title: t('title'), hasErrors: Boolean(fault) };
  if (!answer.granted)
    return {
      html: officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
      status: 403,
    };
  const field = fault && FIELDS[fault];
  const errors = fault && fault !== 'account-added' ? [{ text: t(fault), ...(field ? { field } : {}) }] : [];
  const children = (
    <>
      <ErrorSummary language={language} errors={errors} />
      {code ? <ShownCode language={language} code={code} /> : null}
      <p class="z-lead">{t('lead')}</p>
      <AccountList language={language} accounts={answer.value} />
      <ForRole visit={visit} asks="change-account">
        <section>
          <h2>{t('newTitle')}</h2>
          <NewAccountForm visit={visit} typed={typed} />
        </section>
      </ForRole>
      <p class="z-origin">{t('source')}</p>
    </>
  );
  return { html: officePage({ ...frame, children }), status: 200 };
}
