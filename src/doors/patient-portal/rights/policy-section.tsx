/** The way to the file of choices and back. */
import type { VNode } from 'preact';
import { addressIn, Button, FileField, Form, LinkButton } from '../../../ui/index.ts';
import { RIGHTS, type SectionProps } from './section.tsx';
import { rightsWords } from './texts.ts';

export const PolicySection = ({ visit: { language, csrf } }: Pick<SectionProps, 'visit'>): VNode => {
  const t = rightsWords(language);
  const address = addressIn(language, `${RIGHTS}/policy.json`);
  return (
    <section>
      <h2>{t('policy')}</h2>
      <p>{t('policyLead')}</p>
      <LinkButton tone="secondary" text={t('policyGet')} href={address} />
      <Form action={address} csrf={csrf} files>
        <FileField language={language} name="policy" label={t('policyFile')} accept=".json,application/fhir+json" />
        <Button tone="secondary" text={t('policyGo')} />
      </Form>
    </section>
  );
};
