/** What the page about one proposal shows: both names, the proof, and the decision for another officer. */
import {
  childKinds,
  type RepresentationDecisionFault,
  type RepresentationDetails,
} from '../../modules/people/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { addressIn, Button, ErrorSummary, Form, Notice, SummaryList } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { lastDay, REPRESENTATIONS } from './representation-parts.tsx';
import { words } from './representation-texts.ts';

export interface Shown {
  readonly id: string;
  readonly done?: boolean;
  readonly fault?: RepresentationDecisionFault;
  readonly status?: number;
}

interface DetailsProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly one: RepresentationDetails;
  /** Where it is ended, while it stands. */
  readonly end: string | undefined;
}

export const Details = ({ visit, shown: { fault, done, id }, one, end }: DetailsProps) => {
  const { language, caller, csrf } = visit;
  const t = words(language);
  const waits = one.state === 'representation-proposed';
  const asked = one.askedBy.officer === caller.officer;
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault) }] : []} />
      {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
      <SummaryList rows={rowsOf(language, one)} />
      {needsIncapacity(one) ? <Notice language={language} tone="info" title={t('opensNothing')} /> : null}
      {waits && asked ? <Notice language={language} tone="info" title={t('same-person')} /> : null}
      {waits && !asked ? (
        <Form action={addressIn(language, `${REPRESENTATIONS}/${id}`)} csrf={csrf}>
          <p>
            <Button text={t('agree')} name="act" value="agree" />{' '}
            <Button text={t('disagree')} tone="secondary" name="act" value="disagree" />
          </p>
        </Form>
      ) : null}
      {end ? (
        <p>
          <a href={end}>{t('toTheEnd')}</a>
        </p>
      ) : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

/** A representative of an adult acts only while it is recorded that the adult cannot decide. */
const needsIncapacity = ({ kind, incapable, state }: RepresentationDetails): boolean =>
  !incapable && kind !== 'incapacity' && state !== 'representation-refused' && !childKinds.some((one) => one === kind);

function rowsOf(language: Language, one: RepresentationDetails) {
  const t = words(language);
  return [
    { term: t('state'), value: t(one.state) },
    { term: t('who'), value: one.patientName },
    { term: t('kind'), value: t(one.kind) },
    ...(one.representativeName ? [{ term: t('speaks'), value: one.representativeName }] : []),
    { term: t('proof'), value: t(one.proof) },
    { term: t('reference'), value: one.reference },
    { term: t('from'), value: formatDate(one.from, language) },
    { term: t('until'), value: lastDay(language, one.until) },
    { term: t('reason'), value: one.reason },
    { term: t('askedBy'), value: one.askedBy.name },
    { term: t('askedOn'), value: formatDate(brusselsDay(one.askedAt), language) },
    ...(one.decidedBy ? [{ term: t('decidedBy'), value: one.decidedBy }] : []),
  ];
}
