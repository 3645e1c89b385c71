/** /my/rights/withdraw: what the withdrawal of consent means, in plain words, before it is done. Source: access rules 2.1. */
import { addressIn, BackLink } from '../../../ui/index.ts';
import { type PortalContext, patientPage, type Visit } from '../frame.tsx';
import { Act, RIGHTS } from './section.tsx';
import { rightsWords } from './texts.ts';

const MEANS = ['withdraw1', 'withdraw2', 'withdraw3', 'withdraw4'] as const;

/** Nothing of the record is shown here, so nothing is asked of it. */
export function withdrawPage({ sandbox }: PortalContext, visit: Visit): string {
  const { language } = visit;
  const t = rightsWords(language);
  return patientPage({
    ...{ visit, sandbox, path: `${RIGHTS}/withdraw`, title: t('withdrawTitle') },
    before: <BackLink language={language} href={addressIn(language, RIGHTS)} text={t('back')} />,
    children: (
      <>
        <p class="z-lead">{t('withdrawLead')}</p>
        <ul>
          {MEANS.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p>{t('withdrawInstead')}</p>
        <Act visit={visit} to="withdraw" tone="warning" text={t('withdrawYes')} />
      </>
    ),
  });
}
