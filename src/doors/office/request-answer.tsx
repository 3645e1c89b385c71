/** The privacy officer's two ways to deal with one request: answering for an institution, deciding on an objection. */
import {
  answerAtOffice,
  decideObjection,
  type ObjectionDecision,
  type OfficeAnswer,
  REASON,
  type RequestDetails,
  recordOfRequest,
} from '../../modules/upkeep/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { Button, Form, TextField } from '../../ui/index.ts';
import { askRegister, type OfficeContext, type Visit } from './frame.tsx';
import { words } from './upkeep-texts.ts';

const DONE = ['sent-back', 'closed', 'corrected', 'refused', 'extended'] as const;
export type RequestFault = Exclude<ObjectionDecision | OfficeAnswer, (typeof DONE)[number]>;

export const recordsOf = (id: string) => (tx: Transaction) => recordOfRequest(tx, id);

/** What the pressed button asks for; `undefined` when it is done, or refused: the page then says why. */
export async function deal(
  context: OfficeContext,
  { caller }: Visit,
  id: string,
  { act, reason }: { readonly act: string; readonly reason: string },
): Promise<RequestFault | undefined> {
  const { access, rectificationMonths: months } = context;
  const asked = { caller, records: recordsOf(id) };
  const said =
    act === 'back' || act === 'close'
      ? await askRegister(context, { register: 'decide-objection', ...asked }, (grant) =>
          decideObjection(grant, access.keys, id, { sendBack: act === 'back', reason, months }),
        )
      : await askRegister(context, { register: 'answer-for-institution', ...asked }, (grant) =>
          answerAtOffice(grant, access.keys, id, answerIn(act, reason)),
        );
  return said.granted && isFault(said.value) ? said.value : undefined;
}

const isFault = (said: ObjectionDecision | OfficeAnswer): said is RequestFault => !DONE.some((done) => done === said);

/** A button that is not there refuses, for which a reason is needed. */
function answerIn(act: string, reason: string): Parameters<typeof answerAtOffice>[3] {
  if (act === 'extend') return { extend: true, reason };
  return act === 'corrected' ? { corrected: true } : { corrected: false, reason };
}

interface FormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: string;
  readonly fault: RequestFault | undefined;
}

const Reason = ({ visit: { language }, typed, fault, label, hint }: FormProps & Record<'label' | 'hint', string>) => (
  <TextField
    {...{ language, name: 'reason', label, hint, lines: 4, value: typed }}
    maxLength={REASON.most}
    {...(fault === 'reason-invalid' ? { error: words(language)(fault) } : {})}
  />
);

export const AnswerForm = (props: FormProps & { readonly request: RequestDetails }) => {
  const { visit, action, request } = props;
  const t = words(visit.language);
  return (
    <section>
      <h2>{t('answerTitle')}</h2>
      <Form action={action} csrf={visit.csrf}>
        <p>{t('answerLead')}</p>
        <p>
          <Button text={t('isCorrected')} name="act" value="corrected" />
        </p>
        <Reason {...props} label={t('answerReason')} hint={t('answerHint')} />
        <p>
          <Button text={t('refuseRequest')} tone="secondary" name="act" value="refuse" />{' '}
          {request.extended || request.overdue ? null : (
            <Button text={t('takeTime')} tone="secondary" name="act" value="extend" />
          )}
        </p>
      </Form>
    </section>
  );
};

export const DecisionForm = (props: FormProps) => {
  const { visit, action } = props;
  const t = words(visit.language);
  return (
    <section>
      <h2>{t('decideTitle')}</h2>
      <Form action={action} csrf={visit.csrf}>
        <Reason {...props} label={t('decisionReason')} hint={t('decisionHint')} />
        <p>
          <Button text={t('sendBack')} name="act" value="back" />{' '}
          <Button text={t('close')} tone="secondary" name="act" value="close" />
        </p>
      </Form>
    </section>
  );
};
