/** /office/register-changes: what outside registers told and could not be applied. Source: access rules 9.3, 9.10. */
import { consentsRegister, exclusionsRegister, insurersRegister } from '../../modules/access/index.ts';
import {
  cobrhaRegister,
  type DeadChange,
  deadChanges,
  nationalRegister,
  retryDeadChange,
} from '../../modules/people/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, DataTable, EmptyState, Notice } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRegister, type OfficeContext, officePage, type Visit, visitOf } from './frame.tsx';
import { words } from './register-change-texts.ts';

export const REGISTER_CHANGES = '/office/register-changes';
export const SETTLED = ['applied', 'closed', 'not-ours'] as const;
export type Settled = (typeof SETTLED)[number];

/** How a change of each register is tried again. */
export const REGISTERS = {
  cobrha: (registers, sequence) => retryDeadChange(registers, cobrhaRegister(registers), sequence),
  'national-register': (registers, sequence) => retryDeadChange(registers, nationalRegister(registers), sequence),
  insurers: (registers, sequence) => retryDeadChange(registers, insurersRegister(registers), sequence),
  'national-consents': (registers, sequence) => retryDeadChange(registers, consentsRegister(registers), sequence),
  'national-exclusions': (registers, sequence) => retryDeadChange(registers, exclusionsRegister(registers), sequence),
} as const satisfies Record<
  string,
  (registers: OfficeContext['registers'], sequence: number) => ReturnType<typeof retryDeadChange>
>;

export const isRegister = (text: string): text is keyof typeof REGISTERS => Object.hasOwn(REGISTERS, text);

export function openRegisterChanges(server: HttpServer, context: OfficeContext): void {
  server.get<{ Querystring: { said?: string } }>(`/:language${REGISTER_CHANGES}`, async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const { language, caller } = visit;
    const t = words(language);
    const said = SETTLED.find((one) => one === request.query.said);
    const answer = await askRegister(context, { register: 'dead-changes', caller }, deadChanges);
    const frame = { visit, sandbox: context.sandbox, path: REGISTER_CHANGES, title: t('title') };
    if (!answer.granted)
      return sendPage(
        reply,
        officePage({ ...frame, children: <Refused visit={visit} refused={answer.refused} /> }),
        403,
      );
    const children = (
      <>
        {said ? <Notice language={language} tone="success" title={t(said)} /> : null}
        <p class="z-lead">{t('lead')}</p>
        {answer.value.length === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <Changes visit={visit} changes={answer.value} />
        )}
        <p class="z-origin">{t('source')}</p>
      </>
    );
    return sendPage(reply, officePage({ ...frame, children }));
  });
}

interface ChangesProps {
  readonly visit: Visit;
  readonly changes: readonly DeadChange[];
}

const Changes = ({ visit: { language }, changes }: ChangesProps) => {
  const t = words(language);
  const columns = [t('register'), t('number'), t('why'), t('since'), t('open')].map((text) => ({ text }));
  const rows = changes.map(({ register, sequence, reason, recordedAt }) => [
    isRegister(register) ? t(register) : register,
    String(sequence),
    t(reason as 'failed'),
    formatDate(brusselsDay(recordedAt), language),
    <a key={`${register} ${sequence}`} href={addressIn(language, `${REGISTER_CHANGES}/${register}/${sequence}`)}>
      {t('open')}
      <span class="z-hidden">: {sequence}</span>
    </a>,
  ]);
  return <DataTable caption={t('title')} captionHidden columns={columns} rows={rows} />;
};
