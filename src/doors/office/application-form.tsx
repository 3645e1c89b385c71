/** The form that registers an application: its name, how it proves itself, where it is sent back to, what it may ask. */
import type { ApplicationFault, ApplicationKind, NewApplication } from '../../modules/identity/index.ts';
import { Button, Form, RadioList, TextField } from '../../ui/index.ts';
import { words } from './application-texts.ts';
import type { Visit } from './frame.tsx';

const FIELDS = ['name', 'kind', 'redirects', 'launch', 'keys', 'scopes', 'party'] as const;
type FieldName = (typeof FIELDS)[number];
export type TypedApplication = Readonly<Record<FieldName, string>>;

export type FormFault = ApplicationFault | 'number-unknown' | 'not-allowed';

const KINDS = ['public', 'symmetric', 'asymmetric'] as const;

export const typedApplication = (body: Readonly<Record<string, unknown>>): TypedApplication => {
  const typed = FIELDS.map((name) => [name, String(body[name] ?? '').trim()]);
  return Object.fromEntries(typed);
};

const FIELD_OF: Readonly<Record<FormFault, FieldName | undefined>> = {
  'name-missing': 'name',
  'redirect-missing': 'redirects',
  'redirect-unsafe': 'redirects',
  'launch-unsafe': 'launch',
  'keys-missing': 'keys',
  'keys-wrong': 'keys',
  'scope-unknown': 'scopes',
  'party-missing': 'party',
  'number-unknown': 'party',
  'not-allowed': undefined,
};

/** Where on the form it is mended. */
export const fieldOfFault = (fault: FormFault | undefined): FieldName | undefined => fault && FIELD_OF[fault];

const listed = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Keys as they were typed: a set, or the address of one. */
function keysOf(text: string): Pick<NewApplication, 'jwks' | 'jwksUri'> {
  if (!text.startsWith('{')) return text ? { jwksUri: text } : {};
  try {
    const { keys }: { keys?: unknown } = JSON.parse(text);
    return { jwks: { keys: Array.isArray(keys) ? keys.filter((key) => key && typeof key === 'object') : [] } };
  } catch {
    return { jwks: { keys: [] } };
  }
}

export function applicationOf(typed: TypedApplication, party: NewApplication['party']): NewApplication {
  const kind: ApplicationKind = KINDS.find((one) => one === typed.kind) ?? 'public';
  return {
    ...{ name: typed.name, kind, party, redirectUris: listed(typed.redirects), scopes: listed(typed.scopes) },
    launchUrl: typed.launch || undefined,
    ...(kind === 'asymmetric' ? keysOf(typed.keys) : {}),
  };
}

interface ApplicationFormProps {
  readonly visit: Visit;
  readonly action: string;
  readonly typed: Partial<TypedApplication>;
  readonly fault?: FormFault | undefined;
}

export const ApplicationForm = ({ visit: { language, csrf }, action, typed, fault }: ApplicationFormProps) => {
  const t = words(language);
  const wrong = fieldOfFault(fault);
  const field = (name: FieldName) => ({
    ...{ language, name, label: t(name), value: typed[name] ?? '' },
    ...(fault && wrong === name ? { error: t(fault) } : {}),
  });
  return (
    <Form action={action} csrf={csrf} hidden={{ act: 'register' }}>
      <TextField {...field('name')} hint={t('nameHint')} maxLength={100} />
      <RadioList {...field('kind')} options={KINDS.map((value) => ({ value, text: t(value) }))} />
      <TextField {...field('redirects')} hint={t('redirectsHint')} lines={3} width="long" optional />
      <TextField {...field('launch')} width="long" optional />
      <TextField {...field('keys')} lines={4} width="long" optional />
      <TextField {...field('scopes')} hint={t('scopesHint')} lines={3} width="long" />
      <TextField {...field('party')} width="short" maxLength={20} optional />
      <Button text={t('register')} />
    </Form>
  );
};
