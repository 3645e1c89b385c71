/** The page of the patient's therapeutic links: running ones with a way to end each, those that ended, a form for a new one. */
import { listLinks, namesOfCitizens } from '../../modules/access/index.ts';
import { readGrant } from '../../modules/grants/index.ts';
import { holdersOf, namesOf, readPatient } from '../../modules/people/index.ts';
import { addressIn, Button, EmptyState, ErrorSummary, Form, Notice, TextField } from '../../ui/index.ts';
import { citizenWords } from './citizen-texts.ts';
import { ClosedRecord } from './closed-record.tsx';
import { askRecord, type PortalContext, patientPage, type Visit } from './frame.tsx';
import { linkWords } from './link-texts.ts';
import { LinkTable, PATH, type ShownLinks } from './links-table.tsx';
import { words } from './texts.ts';

const MOST_ROWS = 100;

/** What became of the form that was sent. */
export interface Said {
  readonly act: 'declared' | 'ended';
  readonly wrong?: string;
  /** The number, when the form comes again. */
  readonly typed?: string;
}

export async function linksPage(context: PortalContext, visit: Visit, said?: Said): Promise<string> {
  const { access, sandbox } = context;
  const { language, caller, subject, acting } = visit;
  const question = { act: 'list-links', caller, patient: { key: subject } } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const { tx } = readGrant(grant);
    const { firstNames, familyName } = await readPatient(grant, access.keys);
    const links = await listLinks(grant, access.keys, { status: 'all', limit: MOST_ROWS });
    const holders = await holdersOf(tx, [...new Set(links.map(({ holder }) => holder))]);
    const declarers = await namesOf(tx, [...new Set(links.map(({ declaredBy }) => declaredBy))]);
    const names = new Map([...declarers, ...(await namesOfCitizens(grant, access.keys))]);
    return { name: `${firstNames} ${familyName}`, links, holders, names };
  });
  const hasErrors = said?.wrong !== undefined;
  const title = acting ? citizenWords(language)('linksOf', { name: acting.other }) : words(language)('links');
  const frame = { visit, sandbox, path: PATH, title, hasErrors };
  if (!answer.granted)
    return patientPage({
      ...frame,
      children: <ClosedRecord language={language} refused={answer.refused} other={Boolean(acting)} />,
    });
  const { name, ...shown } = answer.value;
  return patientPage({ ...frame, name, children: <Links {...{ context, visit, shown, said }} /> });
}

interface LinksProps {
  readonly context: PortalContext;
  readonly visit: Visit;
  readonly shown: ShownLinks;
  readonly said?: Said | undefined;
}

const Links = ({ context, visit, shown, said }: LinksProps) => {
  const { language } = visit;
  const t = linkWords(language);
  const of = (isRunning: boolean) => shown.links.filter(({ status }) => (status === 'active') === isRunning);
  const [running, over] = [of(true), of(false)];
  return (
    <>
      {said ? <SaidNotice visit={visit} said={said} /> : null}
      <p class="z-lead">{t('lead')}</p>
      <section>
        <h2>{t('running')}</h2>
        {running.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState>
        ) : (
          <LinkTable {...{ context, visit, shown }} links={running} caption={t('running')} canEnd />
        )}
      </section>
      <DeclareForm visit={visit} said={said} />
      {over.length > 0 ? (
        <section>
          <h2>{t('over')}</h2>
          <LinkTable {...{ context, visit, shown }} links={over} caption={t('over')} />
        </section>
      ) : null}
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

const SaidNotice = ({ visit: { language }, said: { act, wrong } }: { readonly visit: Visit; readonly said: Said }) => {
  const t = linkWords(language);
  if (wrong !== undefined)
    return (
      <ErrorSummary
        language={language}
        errors={[{ text: wrong, ...(act === 'declared' ? { field: 'number' } : {}) }]}
      />
    );
  return (
    <Notice language={language} tone="success" title={t(act)}>
      {t(act === 'ended' ? 'endedText' : 'declaredText')}
    </Notice>
  );
};

const DeclareForm = ({ visit, said }: { readonly visit: Visit; readonly said?: Said | undefined }) => {
  const { language, csrf } = visit;
  const t = linkWords(language);
  const { typed = '', wrong } = said?.act === 'declared' ? said : {};
  return (
    <section>
      <h2>{t('declareTitle')}</h2>
      <Form action={addressIn(language, PATH)} csrf={csrf}>
        <TextField
          language={language}
          name="number"
          label={t('number')}
          hint={t('numberHint')}
          maxLength={20}
          autocomplete="off"
          value={typed}
          {...(wrong === undefined ? {} : { error: wrong })}
        />
        <Button text={t('declare')} />
      </Form>
    </section>
  );
};
