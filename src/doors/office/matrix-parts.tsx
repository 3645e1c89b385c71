/** The parts of the office's page of the access matrix: its versions, what may be done with each, the form of a new one. */
import type { Approved, CsvFault, MatrixVersion, Proposed, Withdrawn } from '../../modules/access/index.ts';
import { formatDate } from '../../platform/text/index.ts';
import { addressIn, Button, DataTable, ErrorSummary, Form, Notice, TextField } from '../../ui/index.ts';
import { ForRole } from './for-role.tsx';
import type { Visit } from './frame.tsx';
import { words } from './matrix-texts.ts';

export const MATRIX = '/office/matrix';

export type MatrixFault =
  | Exclude<Proposed, { readonly outcome: 'proposed' }>
  | { readonly outcome: Exclude<Approved, 'approved'> | Exclude<Withdrawn, 'withdrawn'> };

/** Faults of the table, each with its line. */
const faultsIn = (fault: MatrixFault): readonly CsvFault[] => ('faults' in fault ? fault.faults : []);

interface BodyProps {
  readonly visit: Visit;
  readonly versions: readonly MatrixVersion[];
  readonly names: ReadonlyMap<string, string>;
  readonly done?: boolean;
  readonly fault?: MatrixFault;
  readonly startsOn?: string;
  readonly csv?: string;
}

export const MatrixBody = ({ visit, versions, names, done, fault, startsOn, csv }: BodyProps) => {
  const { language } = visit;
  const t = words(language);
  return (
    <>
      <ErrorSummary language={language} errors={errorsOf(visit, fault)} />
      {done ? <Notice language={language} tone="success" title={t('done')} /> : null}
      <p class="z-lead">{t('lead')}</p>
      <p>
        <a href={addressIn(language, '/matrix')}>{t('inForce')}</a>
      </p>
      <Versions visit={visit} versions={versions} names={names} />
      <ForRole visit={visit} asks="propose-matrix">
        <ProposeForm visit={visit} startsOn={startsOn} csv={csv} fault={fault} />
      </ForRole>
      <p class="z-origin">{t('source')}</p>
    </>
  );
};

/** The field that a fault belongs to. */
const fieldOf = ({ outcome }: MatrixFault) =>
  outcome === 'faulty' ? { field: 'csv' } : outcome === 'start-not-ahead' ? { field: 'startsOn' } : {};

function errorsOf({ language }: Visit, fault: MatrixFault | undefined) {
  if (!fault) return [];
  const t = words(language);
  const lines = faultsIn(fault).map(({ line, fault: name, value }) => t('line', { line, fault: t(name), value }));
  return [t(fault.outcome), ...lines].map((text) => ({ text, ...fieldOf(fault) }));
}

const COLUMNS = ['starts', 'state', 'proposedBy', 'approvedBy', 'file', 'act'] as const;

const Versions = ({ visit, versions, names }: Pick<BodyProps, 'visit' | 'versions' | 'names'>) => {
  const { language } = visit;
  const t = words(language);
  const rows = versions.map((one) => {
    const day = formatDate(one.startsOn, language);
    const by = (officer: string | undefined) =>
      officer ? (names.get(officer) ?? '') : one.isStarting ? t('house') : '';
    const href = addressIn(language, `${MATRIX}/${one.version}/csv`);
    return [
      day,
      t(one.state),
      by(one.proposedBy),
      by(one.approvedBy),
      <a key="csv" href={href}>
        {t('csvOf', { day })}
      </a>,
      <Acts key="acts" visit={visit} version={one} day={day} />,
    ];
  });
  return (
    <DataTable caption={t('title')} captionHidden columns={COLUMNS.map((name) => ({ text: t(name) }))} rows={rows} />
  );
};

interface ActsProps {
  readonly visit: Visit;
  readonly version: MatrixVersion;
  readonly day: string;
}

/** What the state allows; whether it is too late or the same person is said when it is asked. */
const Acts = ({ visit: { language, csrf, questions }, version: { version, state, isStarting }, day }: ActsProps) => {
  const t = words(language);
  const allowed =
    isStarting || state === 'withdrawn'
      ? []
      : state === 'proposed'
        ? (['approve', 'withdraw'] as const)
        : (['withdraw'] as const);
  const may = allowed.filter((act) => questions.includes(`${act}-matrix`));
  return (
    <>
      {may.map((act) => (
        <Form key={act} action={addressIn(language, MATRIX)} csrf={csrf} hidden={{ act, version }}>
          <Button text={t(act)} label={`${t(act)}: ${day}`} tone="secondary" />
        </Form>
      ))}
    </>
  );
};

interface ProposeProps {
  readonly visit: Visit;
  readonly startsOn: string | undefined;
  readonly csv: string | undefined;
  readonly fault: MatrixFault | undefined;
}

const ProposeForm = ({ visit: { language, csrf }, startsOn = '', csv = '', fault }: ProposeProps) => {
  const t = words(language);
  const wrong = (field: string) => (fault && fieldOf(fault).field === field ? { error: t(fault.outcome) } : {});
  return (
    <section>
      <h2>{t('proposeTitle')}</h2>
      <Form action={addressIn(language, MATRIX)} csrf={csrf} hidden={{ act: 'propose' }}>
        <TextField
          {...{ language, name: 'startsOn', label: t('startsOn'), hint: t('startsHint'), value: startsOn }}
          type="date"
          {...wrong('startsOn')}
        />
        <TextField
          {...{ language, name: 'csv', label: t('csv'), hint: t('csvHint'), value: csv, lines: 10 }}
          {...wrong('csv')}
        />
        <Button text={t('propose')} />
      </Form>
    </section>
  );
};
