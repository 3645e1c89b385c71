/** The page of one document's rights: what was decided, and the search for somebody else. */
import type { DocumentRight } from '../../../modules/access/index.ts';
import type { FoundParty } from '../../../modules/people/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { addressIn, BackLink, EmptyState, PersonCard, Tag } from '../../../ui/index.ts';
import { type PortalContext, patientPage, type Visit } from '../frame.tsx';
import { said } from './forms.ts';
import { SearchForm } from './people-sections.tsx';
import { Saying } from './rights-page.tsx';
import { Act } from './section.tsx';
import { rightsWords } from './texts.ts';

export interface DocumentRights {
  /** Of the patient. */
  readonly name: string;
  /** The sender's caption, or the kind. */
  readonly title: string;
  readonly rights: readonly DocumentRight[];
}

interface PageProps {
  readonly id: string;
  readonly document: DocumentRights;
  readonly saying?: string | undefined;
  readonly text?: string;
  readonly found?: readonly FoundParty[];
}

export function documentRightsPage({ sandbox }: PortalContext, visit: Visit, props: PageProps): string {
  const { id, document, saying, text = '', found } = props;
  const { language } = visit;
  const t = rightsWords(language);
  const path = `/my/documents/${id}`;
  return patientPage({
    ...{ visit, sandbox, name: document.name, path: `${path}/rights`, title: t('document') },
    before: <BackLink language={language} href={addressIn(language, path)} text={titleOf(document, language)} />,
    children: (
      <>
        <Saying language={language} saying={said.find((each) => each === saying)} />
        <p class="z-lead">{t('documentLead')}</p>
        {document.rights.length === 0 ? <p>{t('documentNone')}</p> : null}
        {document.rights.map((right) => (
          <Right key={right.number} visit={visit} to={`${path}/rights`} right={right} />
        ))}
        {found?.length === 0 ? <EmptyState title={t('foundNone')} /> : null}
        {found?.map((party) => (
          <Found key={party.number} visit={visit} to={`${path}/rights`} party={party} />
        ))}
        <SearchForm visit={visit} to={`${path}/rights/search`} text={text} />
      </>
    ),
  });
}

const titleOf = ({ title }: DocumentRights, language: Visit['language']): string =>
  labelOf('CD-TRANSACTION', title, language) ?? title;

interface RightProps {
  readonly visit: Visit;
  readonly to: string;
  readonly right: DocumentRight;
}

const Right = ({ visit, to, right: { name, number, effect } }: RightProps) => {
  const t = rightsWords(visit.language);
  const state = effect === 'disallow' ? 'hidden' : 'shown';
  return (
    <PersonCard name={name} facts={[<Tag key={state} text={t(state)} tone={state === 'hidden' ? 'calm' : 'info'} />]}>
      <Act visit={visit} to={to} text={t('endRight', { name })} hidden={{ number, effect: 'end' }} />
    </PersonCard>
  );
};

interface FoundProps {
  readonly visit: Visit;
  readonly to: string;
  readonly party: FoundParty;
}

const Found = ({ visit, to, party: { name, number, kind } }: FoundProps) => {
  const { language } = visit;
  const t = rightsWords(language);
  return (
    <PersonCard name={name} facts={[labelOf('CD-HCPARTY', kind, language) ?? kind, number]}>
      <Act visit={visit} to={to} text={t('hide', { name })} hidden={{ number, effect: 'hide' }} />
      <Act visit={visit} to={to} text={t('show', { name })} hidden={{ number, effect: 'show' }} />
    </PersonCard>
  );
};
