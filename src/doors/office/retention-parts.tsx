/** Parts of the page about terms: what waits for approval, what is protected, how long each kind is kept. */
import { type ListedDisposal, type RetentionList, terms } from '../../modules/upkeep/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { Button, DataTable, Form } from '../../ui/index.ts';
import { documentName } from '../shared/document-name.ts';
import type { Visit } from './frame.tsx';
import { words } from './upkeep-texts.ts';

interface WaitingProps {
  readonly visit: Visit;
  readonly action: string;
  readonly disposals: readonly ListedDisposal[];
}

export const Waiting = ({ visit: { language, csrf }, action, disposals }: WaitingProps) => {
  const t = words(language);
  return (
    <Form action={action} csrf={csrf} hidden={{ act: 'decide' }}>
      <fieldset class="z-field">
        <legend class="z-label">{t('which')}</legend>
        {disposals.map((one, at) => (
          <Choice key={one.disposal} language={language} disposal={one} id={at === 0 ? 'chosen' : `chosen-${at + 1}`} />
        ))}
      </fieldset>
      <p>
        <Button text={t('approve')} name="say" value="approve" tone="warning" />{' '}
        <Button text={t('keep')} tone="secondary" name="say" value="keep" />
      </p>
    </Form>
  );
};

interface ChoiceProps {
  readonly language: Language;
  readonly disposal: ListedDisposal;
  readonly id: string;
}

const Choice = ({ language, disposal, id }: ChoiceProps) => {
  const t = words(language);
  const { origin, writtenOn, termEnded, firstByName, held } = disposal;
  const facts = [
    t(origin),
    t('written', { day: formatDate(writtenOn, language) }),
    t('ended', { day: formatDate(termEnded, language) }),
    ...(firstByName ? [t('approvedBy', { name: firstByName })] : []),
    ...(held ? [t('onHold')] : []),
  ];
  return (
    <div class="z-choice">
      <input type="checkbox" id={id} name="chosen" value={disposal.disposal} aria-describedby={`${id}-note`} />
      <label for={id}>{documentName(language, disposal)}</label>
      <div class="z-hint" id={`${id}-note`}>
        {facts.join(', ')}
      </div>
    </div>
  );
};

interface HoldsProps {
  readonly visit: Visit;
  readonly action: string;
  readonly holds: RetentionList['holds'];
}

export const Holds = ({ visit: { language, csrf }, action, holds }: HoldsProps) => {
  const t = words(language);
  const rows = holds.map(({ hold, reason, setByName, setAt }) => [
    reason,
    setByName ?? '—',
    formatDate(brusselsDay(setAt), language),
    <Form key={hold} action={action} csrf={csrf} hidden={{ act: 'lift', hold }}>
      <Button text={t('lift')} tone="secondary" />
    </Form>,
  ]);
  const columns = [t('reason'), t('askedBy'), t('askedOn'), t('lift')].map((text) => ({ text }));
  return (
    <section>
      <h2>{t('holds')}</h2>
      {holds.length === 0 ? (
        <p>{t('noHolds')}</p>
      ) : (
        <DataTable caption={t('holds')} captionHidden columns={columns} rows={rows} />
      )}
    </section>
  );
};

export const Terms = ({ language }: { readonly language: Language }) => {
  const t = words(language);
  const columns = [{ text: t('kinds') }, { text: t('origins') }, { text: t('years'), number: true }];
  const rows = terms.map(({ kinds, origins, years }) => [
    kinds?.map((kind) => labelOf('CD-TRANSACTION', kind, language) ?? kind).join(', ') ?? t('every'),
    origins?.map((origin) => t(origin)).join(', ') ?? t('every'),
    String(years),
  ]);
  return (
    <section>
      <h2>{t('terms')}</h2>
      <DataTable caption={t('terms')} captionHidden columns={columns} rows={rows} />
    </section>
  );
};
