/** Each purpose: where it stands, who decided it, on which ground, and the way to change it. Source: access rules 2. */
import type { VNode } from 'preact';
import type { PurposeState } from '../../../modules/access/index.ts';
import { formatDate } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { addressIn, LinkButton, PersonCard, Tag } from '../../../ui/index.ts';
import { Act, RIGHTS, type SectionProps } from './section.tsx';
import { rightsWords } from './texts.ts';

interface ConsentProps extends SectionProps {
  readonly purposes: readonly PurposeState[];
  readonly names: ReadonlyMap<string, string>;
}

export const ConsentSection = ({ visit, purposes, names }: ConsentProps): VNode => {
  const t = rightsWords(visit.language);
  return (
    <section>
      <h2>{t('consent')}</h2>
      {purposes.map((state) => (
        <PersonCard
          key={state.purpose}
          name={t(`purpose-${state.purpose}`)}
          heading="h3"
          facts={[<StateTag key="state" visit={visit} state={state} />, decided(visit, state, names)].filter(Boolean)}
        >
          <p class="z-hint">{t(`basis-${state.legalBasis}`)}</p>
          <Change visit={visit} state={state} />
        </PersonCard>
      ))}
    </section>
  );
};

const StateTag = ({ visit, state: { state } }: Pick<SectionProps, 'visit'> & { readonly state: PurposeState }) => (
  <Tag text={rightsWords(visit.language)(`state-${state}`)} tone={state === 'GIVEN' ? 'success' : 'calm'} />
);

function decided(
  { language, caller }: SectionProps['visit'],
  { decision }: PurposeState,
  names: ReadonlyMap<string, string>,
): string {
  if (!decision) return '';
  const t = rightsWords(language);
  const { registrar, at, proof } = decision;
  const who = registrar === caller.patient ? t('byYou') : t('by', { who: names.get(registrar) ?? '' });
  const parts = [formatDate(brusselsDay(at), language), who, proof ? t('proof', { proof }) : ''];
  return parts.filter(Boolean).join(', ');
}

const Change = ({
  visit,
  state: { purpose, state },
}: Pick<SectionProps, 'visit'> & { readonly state: PurposeState }) => {
  const t = rightsWords(visit.language);
  const given = state === 'GIVEN';
  if (purpose === 'care-sharing') {
    return given ? (
      <LinkButton tone="secondary" text={t('withdraw')} href={addressIn(visit.language, `${RIGHTS}/withdraw`)} />
    ) : (
      <Act visit={visit} to="consent" text={t('give')} />
    );
  }
  if (purpose === 'public-health') return null;
  return given ? (
    <Act visit={visit} to="own-use/refuse" text={t('refuseOwn')} />
  ) : (
    <Act visit={visit} to="own-use/allow" text={t('allowOwn')} />
  );
};
