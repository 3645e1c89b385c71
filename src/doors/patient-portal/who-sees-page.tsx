/** The page of who can see a document: those who treat the patient, houses, and somebody to try. */
import type { StandingRight } from '../../modules/access/index.ts';
import type { FoundParty } from '../../modules/people/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, BackLink, DataTable, EmptyState, PersonCard, SummaryList } from '../../ui/index.ts';
import { type PortalContext, patientPage, type Visit } from './frame.tsx';
import type { SeerHouse, WhoSees } from './read-who-sees.ts';
import { meantBy } from './rights/document-rights-page.tsx';
import { SearchForm } from './rights/people-sections.tsx';
import { Act } from './rights/section.tsx';
import { rightsWords } from './rights/texts.ts';
import { Carers, Tried } from './who-sees-looks.tsx';
import { words } from './who-sees-texts.ts';

export interface Asked {
  readonly id: string;
  readonly text?: string;
  readonly found?: readonly FoundParty[];
  /** NIHII of the person to try. */
  readonly number?: string;
}

export function whoSeesPage({ sandbox }: PortalContext, visit: Visit, asked: Asked, known: WhoSees): string {
  const { language } = visit;
  const t = words(language);
  const { name, document, rights, carers, houses, tried } = known;
  const path = `/my/documents/${asked.id}`;
  const title = document.caption ?? labelOf('CD-TRANSACTION', document.kind, language) ?? document.kind;
  return patientPage({
    ...{ visit, sandbox, name, path: `${path}/who`, title: t('who') },
    before: <BackLink language={language} href={addressIn(language, path)} text={title} />,
    children: (
      <>
        <p class="z-lead">{t('lead')}</p>
        {tried ? <Tried language={language} seer={tried} /> : null}
        <Carers language={language} carers={carers} />
        {houses.length > 0 ? <Houses language={language} houses={houses} /> : null}
        <Decided language={language} rights={rights} to={`${path}/rights`} />
        <Others visit={visit} to={`${path}/who`} asked={asked} />
        <p>{t('emergency')}</p>
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

/** Each house is a line: who works there is many people, each with the own profession. */
const Houses = ({ language, houses }: { readonly language: Language; readonly houses: readonly SeerHouse[] }) => {
  const t = words(language);
  return (
    <section>
      <h2>{t('houses')}</h2>
      <DataTable
        caption={t('houses')}
        captionHidden
        columns={[{ text: t('name') }, { text: t('inItsName') }]}
        rows={houses.map(({ name, state }) => [name, t(`house-${state}`)])}
      />
    </section>
  );
};

interface DecidedProps {
  readonly language: Language;
  readonly rights: readonly StandingRight[];
  /** The page on which it is decided. */
  readonly to: string;
}

/** What the patient decided for this document alone, whoever is meant. */
const Decided = ({ language, rights, to }: DecidedProps) => {
  const r = rightsWords(language);
  return (
    <section>
      <h2>{r('documentStanding')}</h2>
      {rights.length === 0 ? (
        <p>{r('documentNone')}</p>
      ) : (
        <SummaryList
          rows={rights.map((right) => ({
            term: meantBy(right, language),
            value: r(right.effect === 'disallow' ? 'hidden' : 'shown'),
          }))}
        />
      )}
      <p>
        <a href={addressIn(language, to)}>{words(language)('change')}</a>
      </p>
    </section>
  );
};

const Others = ({ visit, to, asked }: { readonly visit: Visit; readonly to: string; readonly asked: Asked }) => {
  const { text = '', found } = asked;
  const { language } = visit;
  const t = words(language);
  return (
    <section>
      <h2>{t('asWhom')}</h2>
      {found?.length === 0 ? <EmptyState title={t('foundNone')} /> : null}
      {found?.map(({ name, number, kind }) => (
        <PersonCard
          key={number}
          name={name}
          heading="h3"
          facts={[labelOf('CD-HCPARTY', kind, language) ?? kind, number]}
        >
          <Act visit={visit} to={to} text={t('as', { name })} hidden={{ number }} />
        </PersonCard>
      ))}
      <SearchForm visit={visit} to={to} text={text} />
    </section>
  );
};
