/** The report of a self-test as a page. */
import type { Language } from '../../../platform/text/index.ts';
import { DataTable, Notice, renderPage, Tag } from '../../../ui/index.ts';
import { allFindings, leadOf, reasonOf } from './reasons.ts';
import type { OperationReport, Report } from './report.ts';
import { words } from './texts.ts';

export const REPORT_PATH = '/selftest';
const TONES = { passed: 'success', failed: 'important', 'not-tried': 'calm' } as const;

export function reportPage(language: Language, id: string, report: Report): string {
  const t = words(language);
  const findings = allFindings(report);
  const missing = report.wanted.filter(({ seen }) => !seen);
  const columns = (...keys: Parameters<typeof t>[0][]) => keys.map((key) => ({ text: t(key) }));
  return renderPage({
    language,
    path: `${REPORT_PATH}/${id}`,
    title: t('title'),
    sandbox: true,
    children: (
      <>
        <Notice
          language={language}
          tone={findings.length > 0 ? 'important' : 'info'}
          title={leadOf(language, report)}
        />
        {findings.length > 0 ? (
          <DataTable
            caption={t('findings')}
            columns={columns('request', 'operation-column', 'place', 'reason')}
            rows={findings.map((one) => [
              String(one.request),
              one.operation,
              <code class="z-path">{one.place}</code>,
              reasonOf(language, one),
            ])}
          />
        ) : null}
        <DataTable
          caption={t('operations')}
          columns={columns('operation-column', 'status', 'tried', 'complete', 'codes')}
          rows={report.operations.map((one) => cells(language, one))}
        />
        {missing.length > 0 ? (
          <>
            <h2>{t('wanted')}</h2>
            <ul>
              {missing.map(({ name }) => (
                <li>{t(name)}</li>
              ))}
            </ul>
          </>
        ) : null}
      </>
    ),
  });
}

const cells = (language: Language, { operation, status, tried, complete, codes }: OperationReport) => [
  operation,
  <Tag text={words(language)(status)} tone={TONES[status]} />,
  String(tried),
  String(complete),
  codes.join(' '),
];
