/** Mandates given and received, each with what can be done about it. */
import type { ListedMandate } from '../../modules/access/index.ts';
import { formatDate, type Language } from '../../platform/text/index.ts';
import { addDays } from '../../platform/time/index.ts';
import { addressIn, Button, EmptyState, Form, PersonCard } from '../../ui/index.ts';
import { mandateWords } from './mandate-texts.ts';

interface MandateListProps {
  readonly language: Language;
  readonly csrf: string;
  readonly mandates: readonly ListedMandate[];
  /** The opaque name of a mandate in a form. */
  readonly idOf: (giver: string, mandate: string) => string;
}

export const MandateList = (props: MandateListProps) => {
  const t = mandateWords(props.language);
  return (
    <>
      {([true, false] as const).map((given) => {
        const mandates = props.mandates.filter((mandate) => mandate.given === given);
        return (
          <section key={String(given)}>
            <h2>{t(given ? 'given' : 'received')}</h2>
            {mandates.length === 0 ? <EmptyState title={t('none')} /> : null}
            {mandates.map((mandate) => (
              <Mandate key={mandate.mandate} {...props} mandate={mandate} />
            ))}
          </section>
        );
      })}
    </>
  );
};

/** What was chosen when it was given. */
function whatOf({ kind, scope, purposes }: ListedMandate): 'trust' | 'manage' | 'read' | 'documents' {
  if (kind === 'person-of-trust') return 'trust';
  if (scope === 'manage') return 'manage';
  return purposes.includes('access-log') ? 'read' : 'documents';
}

function periodText(language: Language, { startsOn, endsOn }: ListedMandate): string {
  const t = mandateWords(language);
  const from = formatDate(startsOn, language);
  // People name the last day, the house the day after it.
  return endsOn ? t('fromTo', { from, to: formatDate(addDays(endsOn, -1), language) }) : t('from', { from });
}

const Mandate = ({ language, csrf, mandate, idOf }: MandateListProps & { readonly mandate: ListedMandate }) => {
  const t = mandateWords(language);
  const { given, giverName, holderName, state } = mandate;
  const facts = [t(`what-${whatOf(mandate)}`), t(`state-${state}`), periodText(language, mandate)];
  const end = state === 'offered' ? (given ? 'withdraw' : 'refuse') : 'end';
  return (
    <PersonCard name={given ? (holderName ?? t('notNamedYet')) : giverName} heading="h3" facts={facts}>
      {state === 'over' ? null : (
        <Form
          action={addressIn(language, '/my/mandates/answer')}
          csrf={csrf}
          hidden={{ mandate: idOf(mandate.giver, mandate.mandate) }}
        >
          <div class="z-actions">
            {!given && state === 'offered' ? <Button text={t('accept')} name="answer" value="accept" /> : null}
            <Button text={t(end)} tone="secondary" name="answer" value="end" />
          </div>
        </Form>
      )}
    </PersonCard>
  );
};
