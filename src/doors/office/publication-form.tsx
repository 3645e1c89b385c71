/** One request for publication: its facts, a reminder, and the form that closes it with a reason. */
import { type FollowedRequest, type FollowUpOutcome, publicationRefusals } from '../../modules/hub/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { Button, ErrorSummary, Form, RadioList, SummaryList } from '../../ui/index.ts';
import { ForRole } from './for-role.tsx';
import type { Visit } from './frame.tsx';
import { ageText, holderText, wantedText } from './publication-parts.tsx';
import { words } from './publication-texts.ts';

export type SettlePublicationFault = Exclude<FollowUpOutcome, 'done'> | 'reason-missing';

interface ViewProps {
  readonly visit: Visit;
  readonly action: string;
  readonly now: Date;
  readonly one: FollowedRequest;
  readonly names: ReadonlyMap<string, string>;
  readonly fault: SettlePublicationFault | undefined;
  /** Number of this hub: stores know the request by both. */
  readonly hub: string;
}

export const PublicationView = ({ visit, action, now, one, names, fault, hub }: ViewProps) => {
  const { language, csrf } = visit;
  const t = words(language);
  const wrong = fault === 'reason-missing';
  const error = fault ? [{ text: t(fault), ...(wrong ? { field: 'reason' } : {}) }] : [];
  const holders = one.holders.map((holder) => holderText(holder, names, language));
  const facts = [
    { term: t('asked'), value: ageText(one, now, language) },
    { term: t('asker'), value: names.get(one.asker) ?? '—' },
    { term: t('wanted'), value: wantedText(one, language) },
    { term: t('holders'), value: holders.length === 0 ? t('nobody') : listOf(holders) },
    { term: t('ends'), value: formatDate(one.endsOn, language) },
    { term: t('reference'), value: `${hub}.${one.request}` },
  ];
  const options = publicationRefusals.map((value) => ({ value, text: t(value) }));
  return (
    <>
      <ErrorSummary language={language} errors={error} />
      <SummaryList rows={facts} />
      <ForRole visit={visit} asks="settle-publication">
        {holders.length === 0 ? null : (
          <section>
            <h2>{t('remindTitle')}</h2>
            <p>{t('remindHint')}</p>
            <Form action={action} csrf={csrf}>
              <Button text={t('remind')} tone="secondary" name="act" value="remind" />
            </Form>
          </section>
        )}
        <section>
          <h2>{t('refuseTitle')}</h2>
          <Form action={action} csrf={csrf}>
            <RadioList
              {...{ language, name: 'reason', label: t('reason'), hint: t('reasonHint'), options }}
              {...(wrong ? { error: t('reason-missing') } : {})}
            />
            <Button text={t('refuse')} name="act" value="refuse" />
          </Form>
        </section>
      </ForRole>
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

const listOf = ([first, ...others]: readonly string[]) =>
  others.length === 0 ? (
    first
  ) : (
    <ul>
      {[first, ...others].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
