/** What the page about a correction shows: how it stands, and the form that fits. */
import type { OwnRequest } from '../../modules/upkeep/index.ts';
import { REQUEST } from '../../modules/upkeep/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { Button, Correction, ErrorSummary, Form, Notice, SummaryList, TextField } from '../../ui/index.ts';
import { words } from './correction-texts.ts';

export type CorrectionFault = 'text-invalid' | 'gone';

export interface ShownDocument {
  readonly kind: string;
  readonly writtenOn: string;
  readonly authorSummary: string;
}

interface PageProps {
  readonly language: Language;
  readonly action: string;
  readonly csrf: string;
  readonly document: ShownDocument;
  readonly request: OwnRequest | undefined;
  readonly said?: boolean;
  readonly fault?: CorrectionFault;
  readonly typed?: string;
}

export function CorrectionPage(props: PageProps) {
  const { language, request, said, fault, document } = props;
  const t = words(language);
  const { kind, writtenOn, authorSummary } = document;
  const label = labelOf('CD-TRANSACTION', kind, language) ?? kind;
  const which = [
    { term: t('document'), value: [label, formatDate(writtenOn, language), authorSummary].filter(Boolean).join(', ') },
  ];
  const field = fault === 'text-invalid' ? { field: 'text' } : {};
  const open = request?.state === 'asked' || request?.state === 'objected';
  return (
    <>
      <ErrorSummary language={language} errors={fault ? [{ text: t(fault), ...field }] : []} />
      {said ? <Notice language={language} tone="success" title={t('sent')} /> : null}
      <p class="z-lead">{t('lead')}</p>
      {request ? (
        <Correction
          language={language}
          before={which}
          correction={{ ...request, askedOn: brusselsDay(request.askedAt) }}
        />
      ) : (
        <SummaryList rows={which} />
      )}
      {request?.mayObject ? <ObjectForm {...props} /> : null}
      {open || request?.mayObject ? null : <AskForm {...props} />}
      <p class="z-origin">{t('source')}</p>
    </>
  );
}

const AskForm = ({ language, action, csrf, request, fault, typed }: PageProps) => {
  const t = words(language);
  return (
    <section>
      {request ? <h2>{t('again')}</h2> : null}
      <Form action={action} csrf={csrf} hidden={{ act: 'ask' }}>
        <TextField
          {...{ language, name: 'text', label: t('text'), hint: t('textHint'), lines: 6, value: typed ?? '' }}
          maxLength={REQUEST.most}
          {...(fault === 'text-invalid' ? { error: t(fault) } : {})}
        />
        <Button text={t('send')} />
      </Form>
    </section>
  );
};

const ObjectForm = ({ language, action, csrf, fault, typed }: PageProps) => {
  const t = words(language);
  return (
    <section>
      <h2>{t('objectTitle')}</h2>
      <Form action={action} csrf={csrf} hidden={{ act: 'object' }}>
        <TextField
          {...{ language, name: 'text', label: t('objectText'), hint: t('objectHint'), lines: 6, value: typed ?? '' }}
          maxLength={REQUEST.most}
          {...(fault === 'text-invalid' ? { error: t(fault) } : {})}
        />
        <Button text={t('object')} />
      </Form>
    </section>
  );
};
