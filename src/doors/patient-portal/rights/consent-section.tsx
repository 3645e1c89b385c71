/** Each purpose: where it stands, who decided it, on which ground, and the way to change it. Source: access rules 2. */
import type { VNode } from 'preact';
import type { PurposeState } from '../../../modules/access/index.ts';
import type { PatientKey } from '../../../modules/grants/index.ts';
import { formatDate } from '../../../platform/text/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { addressIn, LinkButton, Tag } from '../../../ui/index.ts';
import { Act, RIGHTS, type SectionProps } from './section.tsx';
import { rightsWords } from './texts.ts';

interface ConsentProps extends SectionProps {
  readonly purposes: readonly PurposeState[];
  readonly names: ReadonlyMap<string, string>;
  /** All keys of the record, and the patient's name. */
  readonly patients: readonly PatientKey[];
  readonly name: string;
}

type Deciders = Pick<ConsentProps, 'names' | 'patients' | 'name'>;

interface PurposeProps extends Pick<SectionProps, 'visit'> {
  readonly state: PurposeState;
}

export const ConsentSection = ({ visit, purposes, ...deciders }: ConsentProps): VNode => {
  const t = rightsWords(visit.language);
  return (
    <section>
      <h2>{t('consent')}</h2>
      {purposes.map((state) => (
        <section key={state.purpose} class="z-card">
          <h3>{t(`purpose-${state.purpose}`)}</h3>
          <p>
            <StateTag visit={visit} state={state} /> {decided(visit, state, deciders)}
          </p>
          <p class="z-hint">{t(`basis-${state.legalBasis}`)}</p>
          <Change visit={visit} state={state} />
        </section>
      ))}
    </section>
  );
};

const StateTag = ({ visit, state: { purpose, state } }: PurposeProps): VNode => {
  const t = rightsWords(visit.language);
  if (purpose === 'public-health') return <Tag text={t('duty')} tone="info" />;
  return <Tag text={t(`state-${state}`)} tone={state === 'GIVEN' ? 'success' : 'calm'} />;
};

function decided(
  { language, caller, acting }: SectionProps['visit'],
  { decision }: PurposeState,
  { names, patients, name }: Deciders,
): string {
  if (!decision) return '';
  const t = rightsWords(language);
  const { registrar, at, proof, channel } = decision;
  const isSubject = patients.some((key) => key === registrar);
  const isVisitor = registrar === caller.patient || (isSubject && !acting);
  const by = isVisitor ? t('byYou') : t('by', { who: isSubject ? name : (names.get(registrar) ?? '') });
  const who = channel === 'national-base' ? t('atNationalBase') : by;
  const shown = proof && t('proof', { proof: labelOf('CD-PROOFTYPE', proof, language) ?? proof });
  return [formatDate(brusselsDay(at), language), who, shown].filter(Boolean).join(', ');
}

const Change = ({ visit, state: { purpose, state } }: PurposeProps): VNode | null => {
  const t = rightsWords(visit.language);
  const given = state === 'GIVEN';
  if (purpose === 'public-health') return null;
  if (purpose === 'own-use') {
    return given ? (
      <Act visit={visit} to="own-use/refuse" text={t('refuseOwn')} />
    ) : (
      <Act visit={visit} to="own-use/allow" text={t('allowOwn')} />
    );
  }
  return given ? (
    <LinkButton tone="secondary" text={t('withdraw')} href={addressIn(visit.language, `${RIGHTS}/withdraw`)} />
  ) : (
    <Act visit={visit} to="consent" text={t('give')} />
  );
};
