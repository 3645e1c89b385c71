/** /care/patients/…/why: what of the record is open to this profession, and why. */
import type { ComponentChildren } from 'preact';
import { categoryText } from '../../modules/access/index.ts';
import { type RecordLimits, readGrant } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { addressIn, BackLink, SummaryList } from '../../ui/index.ts';
import { type AtRecord, questionOf, recordPath } from './at-record.ts';
import { askRecord, caregiverPage, type PortalContext } from './frame.tsx';
import { refusedPage } from './refused-page.tsx';
import { words } from './texts.ts';

/** What of the record is open, as for anybody of this profession: a restriction the patient set does not show. */
export async function whyPage(context: PortalContext, at: AtRecord): Promise<string> {
  const { sandbox } = context;
  const { visit, handle } = at;
  const { language } = visit;
  const answer = await askRecord(context, questionOf(at, 'list-documents'), async (grant) => {
    const { basis, limits } = readGrant(grant);
    return { basis, limits };
  });
  if (!answer.granted) return refusedPage(context, at, answer.refused);
  const t = words(language);
  const { basis, limits } = answer.value;
  const path = recordPath(handle);
  return caregiverPage({
    ...{ visit, sandbox, path: `${path}/why`, title: t('whyTitle') },
    before: <BackLink language={language} href={addressIn(language, path)} text={t('back')} />,
    children: (
      <>
        <p class="z-lead">{t('whyLead')}</p>
        <SummaryList
          rows={[
            { term: t('basis'), value: t(basis === 'emergency' ? 'basisEmergency' : 'basisLink') },
            { term: t('kinds'), value: kindsOf(language, limits) },
          ]}
        />
        <p>{t('whyRest')}</p>
      </>
    ),
  });
}

/** The categories, those of which only a part is shown marked as such. */
function kindsOf(language: Language, { categories, sections = {} }: RecordLimits): ComponentChildren {
  const t = words(language);
  if (categories === 'all') return t('kindsAll');
  const labels = categories.map((name) =>
    Object.hasOwn(sections, name)
      ? t('kindPart', { kind: categoryText(name, language) })
      : categoryText(name, language),
  );
  return (
    <>
      <ul>
        {labels.toSorted(new Intl.Collator(language).compare).map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p>{t('kindsOwn')}</p>
    </>
  );
}
