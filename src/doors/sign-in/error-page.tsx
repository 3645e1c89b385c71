/** The page of an authorization that cannot go on. */
import type { Language } from '../../platform/text/index.ts';
import { addressIn, LinkButton, renderPage } from '../../ui/index.ts';
import { words } from './texts.ts';

/** `code` is the standard's word and what it means here, for who built the application. */
export function errorPage(language: Language, code: string, sandbox: boolean): string {
  const t = words(language);
  return renderPage({
    ...{ language, path: '/', sandbox },
    title: t('failed'),
    children: (
      <>
        <p class="z-lead">{t('failedLead')}</p>
        <p>{t('failedCode', { code })}</p>
        <LinkButton text={t('toStart')} href={addressIn(language, '/')} />
      </>
    ),
  });
}
