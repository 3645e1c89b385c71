/** The validation page: a file to drop, and what the checks say of it. */
import type { VNode } from 'preact';
import type { Language } from '../../../platform/text/index.ts';
import { type Explained, labelOf, type Validation } from '../../../standards/kmehr/index.ts';
import {
  addressIn,
  Button,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  Notice,
  renderPage,
  SummaryList,
  Tag,
} from '../../../ui/index.ts';
import { words } from './texts.ts';

export const VALIDATE_PATH = '/validate';
/** The form is for anybody and changes nothing: there is no session to bind it to. */
const NO_SESSION = 'validate';
const MOST_SHOWN = 200;

export interface Judged {
  readonly name: string;
  readonly validation: Validation;
}

export type Outcome = Judged | { readonly failed: 'noFile' | 'tooLarge' } | undefined;

export function validatePage(language: Language, outcome: Outcome): string {
  const t = words(language);
  const error = outcome && 'failed' in outcome ? t(outcome.failed) : undefined;
  return renderPage({
    language,
    path: VALIDATE_PATH,
    title: t('title'),
    sandbox: true,
    children: (
      <>
        <ErrorSummary language={language} errors={error ? [{ text: error, field: 'file' }] : []} />
        {outcome && 'validation' in outcome ? (
          <>
            <Result language={language} {...outcome} />
            <h2>{t('another')}</h2>
          </>
        ) : null}
        <p class="z-lead">{t('lead')}</p>
        <p>{t('invented')}</p>
        <Form action={addressIn(language, VALIDATE_PATH)} csrf={NO_SESSION} files>
          <FileField
            language={language}
            name="file"
            label={t('file')}
            hint={t('fileHint')}
            accept=".xml,.kmehr,application/xml,text/xml"
            {...(error ? { error } : {})}
          />
          <Button text={t('check')} />
        </Form>
      </>
    ),
  });
}

interface ResultProps extends Judged {
  readonly language: Language;
}

function Result({ language, name, validation }: ResultProps): VNode {
  const t = words(language);
  const { findings, unlisted } = validation;
  const hidden = unlisted + Math.max(0, findings.length - MOST_SHOWN);
  return (
    <section>
      <h2>{t('result', { name })}</h2>
      <Verdict language={language} validation={validation} />
      <SummaryList rows={factsOf(language, validation)} />
      {findings.length > 0 ? (
        <DataTable
          caption={t('findings')}
          columns={[t('place'), t('severity'), t('explanation'), t('rule')].map((text) => ({ text }))}
          rows={findings.slice(0, MOST_SHOWN).map((finding) => cells(language, finding))}
        />
      ) : null}
      {hidden > 0 ? <p>{t('more', { count: String(hidden) })}</p> : null}
    </section>
  );
}

function Verdict({ language, validation }: { readonly language: Language; readonly validation: Validation }): VNode {
  const t = words(language);
  const { errors, warnings } = validation;
  const counts = { errors: String(errors), warnings: String(warnings) };
  if (errors > 0) return <Notice language={language} tone="important" title={t('refused', counts)} />;
  return <Notice language={language} tone="success" title={warnings > 0 ? t('accepted', counts) : t('good')} />;
}

function factsOf(language: Language, { standard, kinds }: Validation) {
  const t = words(language);
  const labels = [...new Set(kinds)].map((kind) => labelOf('CD-TRANSACTION', kind, language) ?? kind);
  return [
    ...(standard ? [{ term: t('standard'), value: standard }] : []),
    ...(labels.length > 0 ? [{ term: t('kinds'), value: labels.join(', ') }] : []),
  ];
}

function cells(
  language: Language,
  { line, column, severity, text, rule, path }: Explained,
): readonly (VNode | string)[] {
  const tone = severity === 'error' ? 'important' : 'warning';
  return [
    `${line}:${column}`,
    <Tag text={words(language)(severity)} tone={tone} />,
    text,
    <>
      <code>{rule}</code> <code class="z-path">{path}</code>
    </>,
  ];
}
