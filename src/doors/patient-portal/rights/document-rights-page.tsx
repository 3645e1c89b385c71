/** The page of one document's rights: what was decided, the search for somebody else, a profession, and what beats what. */
import type { StandingRight } from '../../../modules/access/index.ts';
import type { FoundParty } from '../../../modules/people/index.ts';
import { formatDate, type Language } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { addressIn, BackLink, Button, EmptyState, Form, PersonCard, SelectField, Tag } from '../../../ui/index.ts';
import { type PortalContext, patientPage, type Visit } from '../frame.tsx';
import { Order } from './document-order.tsx';
import { said } from './forms.ts';
import { professionOptions } from './kinds.ts';
import { SearchForm } from './people-sections.tsx';
import { Saying } from './rights-page.tsx';
import { Act } from './section.tsx';
import { rightsWords } from './texts.ts';

export interface DocumentRights {
  /** Of the patient. */
  readonly name: string;
  /** The sender's caption, or the kind. */
  readonly title: string;
  readonly rights: readonly StandingRight[];
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
  const to = `${path}/rights`;
  return patientPage({
    ...{ visit, sandbox, name: document.name, path: to, title: t('document') },
    before: <BackLink language={language} href={addressIn(language, path)} text={titleOf(document, language)} />,
    children: (
      <>
        <Saying language={language} saying={said.find((each) => each === saying)} />
        <p class="z-lead">{t('documentLead')}</p>
        <Standing visit={visit} to={to} rights={document.rights} />
        <section>
          <h2>{t('documentPerson')}</h2>
          {found?.length === 0 ? <EmptyState title={t('foundNone')} /> : null}
          {found?.map((party) => (
            <Found key={party.number} visit={visit} to={to} party={party} />
          ))}
          <SearchForm visit={visit} to={`${to}/search`} text={text} />
        </section>
        <ProfessionForm visit={visit} to={to} />
        <Order language={language} />
      </>
    ),
  });
}

const titleOf = ({ title }: DocumentRights, language: Language): string =>
  labelOf('CD-TRANSACTION', title, language) ?? title;

interface Placed {
  readonly visit: Visit;
  /** Where the page's forms go. */
  readonly to: string;
}

const Standing = ({ visit, to, rights }: Placed & { readonly rights: readonly StandingRight[] }) => {
  const t = rightsWords(visit.language);
  return (
    <section>
      <h2>{t('documentStanding')}</h2>
      {rights.length === 0 ? <p>{t('documentNone')}</p> : null}
      {rights.map((right) => (
        <Right key={right.number ?? right.profession} visit={visit} to={to} right={right} />
      ))}
    </section>
  );
};

/** How a right names whom it means. */
export const meantBy = ({ name, profession }: StandingRight, language: Language): string =>
  name ?? labelOf('CD-HCPARTY', profession ?? '', language) ?? profession ?? '';

const Right = ({ visit, to, right }: Placed & { readonly right: StandingRight }) => {
  const { language } = visit;
  const t = rightsWords(language);
  const { number, profession, personHash, effect, since, setByName } = right;
  const name = meantBy(right, language);
  const state = effect === 'disallow' ? 'hidden' : 'shown';
  const what = profession ? 'profession' : personHash ? 'person' : 'house';
  const facts = [
    <Tag key={state} text={t(state)} tone={state === 'hidden' ? 'calm' : 'info'} />,
    t(what),
    t('since', { day: formatDate(brusselsDay(since), language) }),
    ...(setByName === null ? [] : [t('toldBy', { name: setByName })]),
  ];
  const hidden = { ...(number === null ? { who: profession ?? '' } : { number }), effect: 'end' };
  return (
    <PersonCard name={name} heading="h3" facts={facts}>
      <Act visit={visit} to={to} text={t('endRight', { name })} hidden={hidden} />
    </PersonCard>
  );
};

const Found = ({ visit, to, party }: Placed & { readonly party: FoundParty }) => {
  const { language } = visit;
  const t = rightsWords(language);
  const { name, number, kind, personHash } = party;
  return (
    <PersonCard name={name} heading="h3" facts={[labelOf('CD-HCPARTY', kind, language) ?? kind, number]}>
      <Act visit={visit} to={to} text={t('hide', { name })} hidden={{ number, effect: 'hide' }} />
      {personHash ? <Act visit={visit} to={to} text={t('show', { name })} hidden={{ number, effect: 'show' }} /> : null}
    </PersonCard>
  );
};

const ProfessionForm = ({ visit: { language, csrf }, to }: Placed) => {
  const t = rightsWords(language);
  return (
    <section>
      <h2>{t('documentProfession')}</h2>
      <Form action={addressIn(language, to)} csrf={csrf} hidden={{ effect: 'hide' }}>
        <SelectField language={language} name="who" label={t('profession')} options={professionOptions(language)} />
        <Button tone="secondary" text={t('hideProfession')} />
      </Form>
    </section>
  );
};
