/** The form with which a caregiver declares a therapeutic link: type and proof. Source: access rules 3.3-3.5. */
import { kindsHeldBy, type LinkFault, linkRefusals } from '../../modules/access/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, Button, Form, SelectField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { linkWords } from './link-texts.ts';

export const PROOFS = [
  'eidreading',
  'isireading',
  'eidencoding_housecall',
  'eidencoding_nocard',
  'eidencoding_techproblem',
] as const;
/** What the patient alone declares is not offered. */
const BY_PATIENT = 'patientmanagement';

export const kindLabel = (kind: string, language: Language): string =>
  labelOf('CD-THERAPEUTICLINKTYPE', kind, language) ?? kind;

interface LinkFormProps {
  readonly visit: Visit;
  /** Address of the record, without its language. */
  readonly path: string;
  readonly chosen?: string | undefined;
  readonly fault?: LinkFault | undefined;
}

export const LinkForm = ({ visit, path, chosen, fault }: LinkFormProps) => {
  const { language, csrf, caller } = visit;
  const t = linkWords(language);
  const kinds = kindsHeldBy(caller.caregiver.profession).filter((kind) => kind !== BY_PATIENT);
  if (kinds.length === 0) return null;
  return (
    <section>
      <h2>{t('declareTitle')}</h2>
      <p>{t('declareLead')}</p>
      <Form action={addressIn(language, `${path}/link`)} csrf={csrf}>
        <SelectField
          language={language}
          name="kind"
          label={t('type')}
          options={kinds.map((value) => ({ value, text: kindLabel(value, language) }))}
          {...(chosen ? { value: chosen } : {})}
          {...(fault ? { error: linkRefusals[fault].text[language] } : {})}
        />
        <SelectField
          language={language}
          name="proof"
          label={t('proof')}
          hint={t('proofHint')}
          options={PROOFS.map((value) => ({ value, text: t(value) }))}
        />
        <Button text={t('declare')} />
      </Form>
    </section>
  );
};
