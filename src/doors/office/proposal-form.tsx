/** The form that proposes to join two records: two numbers and why. */
import type { ProposalFault } from '../../modules/people/index.ts';
import { Button, Form, TextField } from '../../ui/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './people-texts.ts';

export interface TypedProposal {
  readonly survivor: string;
  readonly other: string;
  readonly reason: string;
}

export type ProposalFaults = Partial<Record<keyof TypedProposal, ProposalFault | 'number-unknown'>>;

interface ProposalFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: TypedProposal;
  readonly faults: ProposalFaults;
}

export const ProposalForm = ({ visit: { language, csrf }, action, typed, faults }: ProposalFormProps) => {
  const t = words(language);
  const field = (name: keyof TypedProposal) => {
    const fault = faults[name];
    return { language, name, label: t(name), value: typed[name], ...(fault ? { error: t(fault) } : {}) };
  };
  return (
    <section>
      <h2>{t('proposeTitle')}</h2>
      <Form action={action} csrf={csrf}>
        <TextField {...field('survivor')} hint={t('numberHint')} maxLength={40} autocomplete="off" />
        <TextField {...field('other')} hint={t('numberHint')} maxLength={40} autocomplete="off" />
        <TextField {...field('reason')} hint={t('reasonHint')} maxLength={500} lines={3} />
        <Button text={t('propose')} />
      </Form>
    </section>
  );
};
