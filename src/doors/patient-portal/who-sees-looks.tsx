/** Looks as the page of who can see tells them: what each comes to, by which rule, and every rule in turn for one person. */
import type { Explanation } from '../../modules/access/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { DataTable, EmptyState, SummaryList } from '../../ui/index.ts';
import type { Look, Seer, WhoSees } from './read-who-sees.ts';
import { words } from './who-sees-texts.ts';

export const Carers = ({ language, carers }: { readonly language: Language; readonly carers: readonly Seer[] }) => {
  const t = words(language);
  const rows = carers.map((seer) => [
    `${nameOf(seer)}, ${labelOf('CD-HCPARTY', seer.caregiver.profession, language) ?? seer.caregiver.profession}`,
    t(answerOf(seer.explanation)),
    whyOf(language, seer),
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

/** Every rule in turn for one person, what it comes to, and the same in the name of each house. */
export const Tried = ({
  language,
  seer,
}: {
  readonly language: Language;
  readonly seer: NonNullable<WhoSees['tried']>;
}) => {
  const t = words(language);
  const steps = seer.explanation.steps.map(({ gate, refused }) => ({
    term: t(gate as 'consent'),
    value: t(refused === undefined ? 'passed' : 'closed'),
  }));
  const comesTo = (look: Look) => `${t(answerOf(look.explanation))}. ${whyOf(language, look)}`;
  const inNames = seer.inName.map((look) => ({ term: t('inName', { house: look.house }), value: comesTo(look) }));
  return (
    <section class="z-card">
      <h2>{t('steps', { name: nameOf(seer) })}</h2>
      <SummaryList rows={[...steps, { term: t('answer'), value: comesTo(seer) }, ...inNames]} />
    </section>
  );
};

const nameOf = ({ caregiver: { firstName, familyName } }: Seer): string => `${firstName} ${familyName}`;

const answerOf = ({ cut }: Explanation): 'whole' | 'part' | 'nothing' => (typeof cut === 'string' ? cut : 'part');

/** By whom the patient closed it, when the document itself is closed. */
const closedTo = ({ right }: Look): 'person' | 'house' | 'profession' =>
  right?.institution ? 'house' : right?.profession ? 'profession' : 'person';

function whyOf(language: Language, look: Look): string {
  const { explanation, right } = look;
  const t = words(language);
  const closed = explanation.steps.find(({ refused }) => refused !== undefined);
  if (closed) return t('by-gate', { rule: t(closed.gate as 'consent') });
  if (explanation.by === 'document right') return t(`by-right-${closedTo(look)}`);
  if (explanation.by !== 'matrix') return t(`by-${explanation.by as 'author'}`);
  const byMatrix = t(`by-matrix-${answerOf(explanation)}`);
  return right?.effect === 'allow' ? `${byMatrix} ${t('by-right-shown')}` : byMatrix;
}
