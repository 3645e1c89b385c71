/** The page of who can see a document: those who treat the patient, houses, and somebody to try. */
import type { Explanation } from '../../modules/access/index.ts';
import type { DocumentLink } from '../../modules/hub/index.ts';
import type { Caregiver, FoundParty } from '../../modules/people/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { addressIn, BackLink, DataTable, EmptyState, PersonCard, SummaryList } from '../../ui/index.ts';
import { type PortalContext, patientPage, type Visit } from './frame.tsx';
import { SearchForm } from './rights/people-sections.tsx';
import { Act } from './rights/section.tsx';
import { words } from './who-sees-texts.ts';

/** Somebody and what the rules say of a look now. */
export interface Seer {
  readonly caregiver: Caregiver;
  readonly explanation: Explanation;
}

export interface WhoSees {
  /** Of the patient. */
  readonly name: string;
  readonly document: DocumentLink;
  readonly carers: readonly Seer[];
  /** Names of houses with a care link. */
  readonly houses: readonly string[];
  /** The person the patient tries, when one was named. */
  readonly tried?: Seer | undefined;
}

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
  const { name, document, carers, houses, tried } = known;
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
        {houses.length > 0 ? (
          <section>
            <h2>{t('houses')}</h2>
            <p>{t('housesHelp')}</p>
            <ul>
              {houses.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </section>
        ) : null}
        <Others visit={visit} to={`${path}/who`} asked={asked} />
        <p>{t('emergency')}</p>
        <p class="z-origin">{t('source')}</p>
      </>
    ),
  });
}

const Carers = ({ language, carers }: { readonly language: Language; readonly carers: readonly Seer[] }) => {
  const t = words(language);
  const rows = carers.map(({ caregiver, explanation }) => [
    `${nameOf(caregiver)}, ${labelOf('CD-HCPARTY', caregiver.profession, language) ?? caregiver.profession}`,
    t(answerOf(explanation)),
    whyOf(language, explanation),
  ]);
  return (
    <section>
      <h2>{t('carers')}</h2>
      {rows.length === 0 ? (
        <EmptyState title={t('carersNone')} />
      ) : (
        <DataTable
          caption={t('carers')}
          captionHidden
          columns={[{ text: t('name') }, { text: t('answer') }, { text: t('why') }]}
          rows={rows}
        />
      )}
    </section>
  );
};

/** Every rule in turn for one person, then what it comes to. */
const Tried = ({
  language,
  seer: { caregiver, explanation },
}: {
  readonly language: Language;
  readonly seer: Seer;
}) => {
  const t = words(language);
  const steps = explanation.steps.map(({ gate, refused }) => ({
    term: t(gate as 'consent'),
    value: t(refused === undefined ? 'passed' : 'closed'),
  }));
  const last = { term: t('answer'), value: `${t(answerOf(explanation))}. ${whyOf(language, explanation)}` };
  return (
    <section class="z-card">
      <h2>{t('steps', { name: nameOf(caregiver) })}</h2>
      <SummaryList rows={[...steps, last]} />
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

const nameOf = ({ firstName, familyName }: Seer['caregiver']): string => `${firstName} ${familyName}`;

const answerOf = ({ cut }: Explanation): 'whole' | 'part' | 'nothing' => (typeof cut === 'string' ? cut : 'part');

function whyOf(language: Language, explanation: Explanation): string {
  const t = words(language);
  const closed = explanation.steps.find(({ refused }) => refused !== undefined);
  if (closed) return t('by-gate', { rule: t(closed.gate as 'consent') });
  if (explanation.by === 'matrix') return t(`by-matrix-${answerOf(explanation)}`);
  return t(`by-${explanation.by as 'author'}`);
}
