/** Parts of the pages of accounts: the list, the form of a new one, what may be done with one. */
import type { Account } from '../../../modules/identity/index.ts';
import { type OfficeRole, officeRoles } from '../../../modules/people/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { addressIn, Button, DataTable, Form, Notice, RadioList, TextField } from '../../../ui/index.ts';
import type { Visit } from '../frame.tsx';
import { words } from './texts.ts';

export const ACCOUNTS = '/office/accounts';

export const rolesText = (language: Language, roles: readonly OfficeRole[]): string => {
  const t = words(language);
  return roles.length === 0 ? t('noRole') : roles.map((role) => t(role)).join(', ');
};

export function pendingText(language: Language, { isInvited, resetBy }: Account): string {
  const t = words(language);
  const invitation = isInvited ? [t('waitingInvitation')] : [];
  const reset = resetBy === undefined ? [] : [t('waitingReset', { name: resetBy })];
  return [...invitation, ...reset].join('; ') || '—';
}

export const AccountList = ({ language, accounts }: { language: Language; accounts: readonly Account[] }) => {
  const t = words(language);
  const columns = [
    ...[t('name'), t('roles')].map((text) => ({ text })),
    ...[t('proofs'), t('sessions')].map((text) => ({ text, number: true })),
    ...[t('state'), t('open')].map((text) => ({ text })),
  ];
  const rows = accounts.map((account) => [
    account.name,
    rolesText(language, account.roles),
    String(account.factors),
    String(account.sessions),
    pendingText(language, account),
    <a key={account.officer} href={addressIn(language, `${ACCOUNTS}/${account.officer}`)}>
      {t('open')}
      <span class="z-hidden">: {account.name}</span>
    </a>,
  ]);
  return <DataTable caption={t('title')} captionHidden columns={columns} rows={rows} />;
};

/** The code of an invitation: nowhere else, and not in an address. */
export const ShownCode = ({ language, code }: { language: Language; code: string }) => {
  const t = words(language);
  return (
    <Notice language={language} tone="success" title={t('code')}>
      {t('codeOnce', { code })}
    </Notice>
  );
};

const roleOptions = (language: Language) => {
  const t = words(language);
  return officeRoles.map((role) => ({ value: role, text: t(role), hint: t(`${role}Hint`) }));
};

export interface TypedAccount {
  readonly name: string;
  readonly ssin: string;
  readonly role: string;
}

export const NewAccountForm = ({ visit, typed }: { visit: Visit; typed: TypedAccount }) => {
  const { language, csrf } = visit;
  const t = words(language);
  return (
    <Form action={addressIn(language, ACCOUNTS)} csrf={csrf}>
      <TextField
        {...{ language, name: 'name', label: t('name'), value: typed.name, maxLength: 100 }}
        autocomplete="off"
      />
      <TextField
        {...{ language, name: 'ssin', label: t('ssin'), hint: t('ssinHint'), value: typed.ssin, maxLength: 20 }}
        {...{ autocomplete: 'off', inputMode: 'numeric', width: 'short' }}
      />
      <RadioList {...{ language, name: 'role', label: t('role'), options: roleOptions(language), value: typed.role }} />
      <Button text={t('add')} />
    </Form>
  );
};

interface ActsProps {
  readonly visit: Visit;
  readonly account: Account;
}

/** One form an act; what is no use now is not offered. */
export const AccountActs = ({ visit: { language, csrf }, account }: ActsProps) => {
  const t = words(language);
  const action = addressIn(language, `${ACCOUNTS}/${account.officer}`);
  const act = (name: 'invite' | 'propose-reset' | 'withdraw-reset' | 'agree-reset' | 'end-sessions') => (
    <Form action={action} csrf={csrf} hidden={{ act: name }}>
      <Button text={t(name)} tone="secondary" />
    </Form>
  );
  return (
    <>
      <section>
        <h2>{t('roles')}</h2>
        <Form action={action} csrf={csrf}>
          <RadioList {...{ language, name: 'role', label: t('role'), options: roleOptions(language) }} />
          <p class="z-actions">
            <Button text={t('give-role')} name="act" value="give-role" />
            <Button text={t('take-role')} name="act" value="take-role" tone="warning" />
          </p>
        </Form>
      </section>
      <section>
        <h2>{t('proofs')}</h2>
        <p>{account.factors === 0 ? t('inviteLead') : t('resetLead')}</p>
        {account.factors === 0 ? act('invite') : null}
        {account.factors > 0 && account.resetBy === undefined ? act('propose-reset') : null}
        {account.resetBy === undefined ? null : (
          <>
            {act('agree-reset')}
            {act('withdraw-reset')}
          </>
        )}
      </section>
      <section>
        <h2>{t('sessions')}</h2>
        <p>{t('endLead')}</p>
        {act('end-sessions')}
      </section>
    </>
  );
};
