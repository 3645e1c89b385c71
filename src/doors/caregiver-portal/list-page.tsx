/** /care/patients/…: one patient's documents for a caregiver. */
import { type Basis, readGrant } from '../../modules/grants/index.ts';
import { type LinkPage, listDocuments } from '../../modules/hub/index.ts';
import { type KnownPatient, printLocalId, readPatient } from '../../modules/people/index.ts';
import { printPublicId } from '../../platform/sealing/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { printSsin } from '../../standards/belgium/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, BackLink, DocumentPages, documentEntry, PersonCard } from '../../ui/index.ts';
import { type AtRecord, questionOf, recordPath } from './at-record.ts';
import { EmergencyNotice } from './emergency-notice.tsx';
import { askRecord, caregiverPage, type PortalContext } from './frame.tsx';
import { launchWords } from './launch-texts.ts';
import { refusedPage } from './refused-page.tsx';
import { words } from './texts.ts';

const PAGE_ROWS = 25;

export async function listPage(context: PortalContext, at: AtRecord, page: number): Promise<string> {
  const { keys } = context.access;
  const answer = await askRecord(context, questionOf(at, 'list-documents'), async (grant) => ({
    details: await readPatient(grant, keys),
    basis: readGrant(grant).basis,
    ...(await listDocuments(grant, { offset: (page - 1) * PAGE_ROWS, limit: PAGE_ROWS })),
  }));
  return answer.granted ? openPage(context, at, { page, ...answer.value }) : refusedPage(context, at, answer.refused);
}

interface Listed extends LinkPage {
  readonly page: number;
  readonly details: KnownPatient;
  readonly basis: Basis;
}

function openPage(context: PortalContext, at: AtRecord, { page, details, basis, links, total }: Listed): string {
  const { visit, handle } = at;
  const { language } = visit;
  const t = words(language);
  const path = recordPath(handle);
  const entries = links.map((link) => entryOf(context, at, link));
  return caregiverPage({
    ...{ visit, sandbox: context.sandbox, path, title: t('documents') },
    before: <BackLink language={language} href={addressIn(language, '/care/')} text={t('other')} />,
    children: (
      <>
        <Patient language={language} details={details} />
        <EmergencyNotice language={language} basis={basis} />
        <DocumentPages
          {...{ language, total, page, entries }}
          rows={PAGE_ROWS}
          label={t('documents')}
          none={{ title: t('none'), help: t('noneHelp') }}
          address={(number) => addressIn(language, `${path}?page=${number}`)}
        />
        <p>
          <a href={addressIn(language, `${path}/why`)}>{t('why')}</a>
        </p>
        {context.fhirBase ? (
          <p>
            <a href={addressIn(language, `${path}/applications`)}>{launchWords(language)('openOne')}</a>
          </p>
        ) : null}
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

function entryOf({ access }: PortalContext, { visit, handle }: AtRecord, link: LinkPage['links'][number]) {
  const { language } = visit;
  const id = printPublicId(access.keys, link);
  return documentEntry(link, {
    kind: labelOf('CD-TRANSACTION', link.kind, language) ?? link.kind,
    href: addressIn(language, `${recordPath(handle)}/documents/${id}`),
    today: brusselsDay(access.clock.now()),
  });
}

const Patient = ({ language, details }: { readonly language: Language; readonly details: KnownPatient }) => {
  const { firstNames, familyName, birthDate, sex, ssin, localId } = details;
  const number = ssin ? printSsin(ssin) : localId && printLocalId(localId);
  const born = birthDate ? [formatDate(birthDate, language)] : [];
  const facts = [...born, labelOf('CD-SEX', sex, language) ?? sex, ...(number ? [number] : [])];
  return <PersonCard name={`${firstNames} ${familyName}`} facts={facts} />;
};
