/** /office/accounts/(officer): one account, and what an administrator may do with it. */
import { type AccountOutcome, accountActs, changeAccount, listAccounts } from '../../../modules/identity/index.ts';
import { officeRoles } from '../../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../../platform/http/index.ts';
import { addressIn, BackLink, ErrorSummary, Notice, SummaryList } from '../../../ui/index.ts';
import { notFound } from '../../shared/not-found.ts';
import { Refused } from '../../shared/refused.tsx';
import { UUID } from '../../shared/uuid.ts';
import { ForRole } from '../for-role.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from '../frame.tsx';
import { ACCOUNTS, AccountActs, pendingText, rolesText, ShownCode } from './parts.tsx';
import { words } from './texts.ts';

interface AccountRoute {
  Params: { officer: string };
  Body: Readonly<Record<string, unknown>> | undefined;
}

type Said = AccountOutcome | { readonly said: 'not-allowed' };

const DONE = ['role-given', 'role-taken', 'reset-proposed', 'reset-withdrawn', 'sessions-ended'] as const;
const CODES: readonly Said['said'][] = ['invited', 'reset-done'];

export function openAccountPage(server: HttpServer, context: OfficeContext): void {
  const address = `/:language${ACCOUNTS}/:officer`;
  server.get<AccountRoute>(address, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { html, status } = await page(context, visit, request.params.officer);
    return html === undefined ? notFound(reply) : sendPage(reply, html, status);
  });
  server.post<AccountRoute>(address, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const body = request.body ?? {};
    if (!context.cookies.isCsrf(visit.session, body.csrf)) throw new Forbidden();
    const said = await change(context, visit, request.params.officer, body);
    const { html, status } = await page(context, visit, request.params.officer, said);
    if (html === undefined) return notFound(reply);
    return sendPage(reply, html, isDone(said) || CODES.includes(said.said) ? status : 422);
  });
}

const isDone = ({ said }: Said): boolean => DONE.some((one) => one === said);

async function change(
  context: OfficeContext,
  { caller }: Visit,
  officer: string,
  body: Readonly<Record<string, unknown>>,
): Promise<Said> {
  const act = accountActs.find((one) => one === body.act);
  // No button was pressed: a form that is not ours changes nothing.
  if (!act) throw new Forbidden();
  if (!UUID.test(officer)) return { said: 'unknown-account' };
  const role = officeRoles.find((one) => one === body.role);
  const answer = await askRegister(context, { register: 'change-account', caller }, (grant) =>
    changeAccount(grant, context.access.keys, officer, { act, role }),
  );
  return answer.granted ? answer.value : { said: 'not-allowed' };
}

async function page(context: OfficeContext, visit: Visit, officer: string, said?: Said) {
  const { language, caller } = visit;
  const t = words(language);
  const path = `${ACCOUNTS}/${officer}`;
  const before = <BackLink language={language} href={addressIn(language, ACCOUNTS)} text={t('back')} />;
  const answer = await askRegister(context, { register: 'list-accounts', caller }, listAccounts);
  const frame = { visit, sandbox: context.sandbox, path, before };
  if (!answer.granted) {
    const children = <Refused visit={visit} refused={answer.refused} />;
    return { html: officePage({ ...frame, title: t('title'), children }), status: 403 };
  }
  const account = answer.value.find((one) => one.officer === officer);
  if (!account) return { html: undefined, status: 404 };
  const done = DONE.find((one) => one === said?.said);
  const code = said && 'code' in said ? said.code : undefined;
  const fault = said && !done && code === undefined ? (said.said as keyof typeof FAULTS) : undefined;
  const rows = [
    { term: t('roles'), value: rolesText(language, account.roles) },
    { term: t('proofs'), value: String(account.factors) },
    { term: t('sessions'), value: String(account.sessions) },
    { term: t('state'), value: pendingText(language, account) },
  ];
  const children = (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(FAULTS[fault]) }] : []} />
      {done ? <Notice language={language} tone="success" title={t(done)} /> : null}
      {code ? <ShownCode language={language} code={code} /> : null}
      <SummaryList rows={rows} />
      <ForRole visit={visit} asks="change-account">
        <AccountActs visit={visit} account={account} />
      </ForRole>
      <p class="z-origin">{t('source')}</p>
    </>
  );
  return { html: officePage({ ...frame, title: account.name, hasErrors: Boolean(fault), children }), status: 200 };
}

const FAULTS = {
  unchanged: 'unchanged',
  'has-factors': 'has-factors',
  'no-factors': 'no-factors',
  'no-reset': 'no-reset',
  'same-person': 'same-person',
  'person-unknown': 'person-unknown',
  'own-account': 'own-account',
  'unknown-account': 'unknown-account',
  'not-allowed': 'not-allowed',
} as const;
