/** Applications that a person let in: shown beside the own sessions, each can be shut out again. */
import type { RegisterGrant } from '../../modules/grants/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { Button, Form, SummaryList } from '../../ui/index.ts';
import { words } from './session-texts.ts';
import type { SignedIn } from './signed-in.ts';

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
  /** What it sees, a plain sentence each, in the reader's language. */
  readonly sees: readonly string[];
}

/** Filled by whoever keeps what people agreed to; `list` under the register `own-sessions`, `end` under `end-session`. */
export interface Applications {
  readonly list: (grant: RegisterGrant, language: SignedIn['language']) => Promise<readonly Application[]>;
  /** False when it had no access any more. */
  readonly end: (grant: RegisterGrant, id: string) => Promise<boolean>;
}

interface ApplicationsProps {
  readonly visit: SignedIn;
  readonly action: string;
  readonly applications: readonly Application[];
}

export const ApplicationsWithAccess = ({ visit: { language, csrf }, action, applications }: ApplicationsProps) => {
  const t = words(language);
  return (
    <section>
      <h2>{t('applications')}</h2>
      {applications.length === 0 ? <p>{t('noApplications')}</p> : null}
      {applications.map(({ id, name, since, sees }) => (
        <section key={id} class="z-card">
          <h3>{name}</h3>
          <ul>
            {sees.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <SummaryList rows={[{ term: t('since'), value: formatDate(brusselsDay(since), language) }]} />
          <Form action={action} csrf={csrf} hidden={{ act: 'end-application', application: id }}>
            <Button text={t('end')} label={t('endOf', { name })} tone="secondary" />
          </Form>
        </section>
      ))}
    </section>
  );
};
