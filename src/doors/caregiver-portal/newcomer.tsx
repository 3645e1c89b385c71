/** /care/newcomer: somebody without an SSIN gets a number of the house. Source: access rules 9.11. */
import type { RefusalReason } from '../../modules/grants/index.ts';
import { makePatientKey, printLocalId, registerWithoutNumber } from '../../modules/people/index.ts';
import { Forbidden, type HttpServer, sendPage } from '../../platform/http/index.ts';
import { brusselsDay, isDay } from '../../platform/time/index.ts';
import { addressIn, BackLink, Button, ErrorSummary, Form, Notice, RadioList, TextField } from '../../ui/index.ts';
import { Refused } from '../shared/refused.tsx';
import { askRecord, caregiverPage, type PortalContext, type Visit, visitOf } from './frame.tsx';
import { words } from './registration-texts.ts';

const PATH = '/care/newcomer';
const SEXES = ['female', 'male', 'unknown'] as const;
const FIELDS = ['familyName', 'firstNames', 'birthDate', 'sex'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;
type Faults = Partial<
  Record<(typeof FIELDS)[number], 'familyNameMissing' | 'firstNamesMissing' | 'birthInvalid' | 'sexMissing'>
>;

interface NewcomerRoute {
  Body: Readonly<Record<string, unknown>> | undefined;
}

export function openNewcomer(server: HttpServer, context: PortalContext): void {
  server.get<NewcomerRoute>('/:language/care/newcomer', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    return visit ? sendPage(reply, newcomerPage(context, visit, { typed: typedIn({}) })) : reply;
  });
  server.post<NewcomerRoute>('/:language/care/newcomer', async (request, reply) => {
    const visit = await visitOf(context, request, reply);
    if (!visit) return reply;
    const typed = typedIn(request.body ?? {});
    if (!context.cookies.isCsrf(visit.session, request.body?.csrf)) throw new Forbidden();
    const faults = faultsOf(typed, brusselsDay(context.access.clock.now()));
    if (Object.keys(faults).length > 0) return sendPage(reply, newcomerPage(context, visit, { typed, faults }), 422);
    const answer = await register(context, visit, typed);
    if (!answer.granted) return sendPage(reply, newcomerPage(context, visit, { typed, refused: answer.refused }), 403);
    return sendPage(reply, newcomerPage(context, visit, { typed, given: answer.value }));
  });
}

const typedIn = (body: Readonly<Record<string, unknown>>): Typed => {
  const text = (field: string): string => String(body[field] ?? '').trim();
  return {
    familyName: text('familyName'),
    firstNames: text('firstNames'),
    birthDate: text('birthDate'),
    sex: text('sex'),
  };
};

/** Letters and marks only, as in numbers' registers. */
const NAME = /^[\p{L}\p{M}\p{N} .,&+()’'-]{1,100}$/u;
const PRECISION = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function faultsOf({ familyName, firstNames, birthDate, sex }: Typed, today: string): Faults {
  const whole = `${birthDate}-01-01`.slice(0, 10);
  const born = birthDate === '' || (PRECISION.test(birthDate) && isDay(whole) && birthDate <= today);
  return {
    ...(NAME.test(familyName) ? {} : { familyName: 'familyNameMissing' }),
    ...(NAME.test(firstNames) ? {} : { firstNames: 'firstNamesMissing' }),
    ...(born ? {} : { birthDate: 'birthInvalid' }),
    ...(SEXES.some((one) => one === sex) ? {} : { sex: 'sexMissing' }),
  };
}

const register = (context: PortalContext, { caller }: Visit, { familyName, firstNames, birthDate, sex }: Typed) =>
  askRecord(context, { act: 'put-patient', caller, patient: { key: makePatientKey() } }, (grant) =>
    registerWithoutNumber(grant, context.access.keys, {
      familyName,
      firstNames,
      sex,
      birthDate: birthDate || undefined,
    }),
  );

interface Shown {
  readonly typed: Typed;
  readonly faults?: Faults;
  readonly refused?: RefusalReason;
  readonly given?: string;
}

function newcomerPage({ sandbox }: PortalContext, visit: Visit, { typed, faults = {}, refused, given }: Shown): string {
  const { language } = visit;
  const t = words(language);
  const errors = Object.entries(faults).map(([field, fault]) => ({ text: t(fault), field }));
  const back = <BackLink language={language} href={addressIn(language, '/care/')} />;
  const form = <NewcomerForm visit={visit} typed={typed} faults={faults} />;
  return caregiverPage({
    ...{ visit, sandbox, path: PATH, title: t('newcomer'), hasErrors: errors.length > 0, before: back },
    children: (
      <>
        <ErrorSummary language={language} errors={errors} />
        {refused ? <Refused visit={visit} refused={refused} /> : null}
        {given ? <Given visit={visit} id={given} /> : form}
      </>
    ),
  });
}

const Given = ({ visit: { language }, id }: { readonly visit: Visit; readonly id: string }) => (
  <Notice language={language} tone="success" title={words(language)('given', { number: printLocalId(id) })}>
    {words(language)('givenText')}
  </Notice>
);

const NewcomerForm = ({
  visit,
  typed,
  faults,
}: {
  readonly visit: Visit;
  readonly typed: Typed;
  readonly faults: Faults;
}) => {
  const { language, csrf } = visit;
  const t = words(language);
  const field = (name: keyof Typed) => {
    const fault = faults[name];
    return { language, name, label: t(name), value: typed[name], ...(fault ? { error: t(fault) } : {}) };
  };
  return (
    <>
      <p class="z-lead">{t('newcomerLead')}</p>
      <Form action={addressIn(language, PATH)} csrf={csrf}>
        <TextField {...field('familyName')} maxLength={100} autocomplete="off" />
        <TextField {...field('firstNames')} maxLength={100} autocomplete="off" />
        <TextField
          {...field('birthDate')}
          hint={t('birthHint')}
          width="short"
          maxLength={10}
          optional
          autocomplete="off"
        />
        <RadioList {...field('sex')} options={SEXES.map((sex) => ({ value: sex, text: t(sex) }))} />
        <Button text={t('give')} />
      </Form>
    </>
  );
};
