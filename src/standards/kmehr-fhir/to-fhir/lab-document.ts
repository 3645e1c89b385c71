/** A lab result of KMEHR 1.1 (items, texts, files) as a Belgian lab document. Source: be-lab 1.0.1 (fhir-be facts 6); KMEHR facts D4. */
import type { Lnk, Transaction } from '../../kmehr/index.ts';
import { instantOf } from '../dates.ts';
import { dated, defined, type Made, type Reference, reference, unknown } from '../made.ts';
import { profiles, systems } from '../systems.ts';
import { labTitle } from '../tables/sections.ts';
import { bundleOf } from './bundle.ts';
import { valueIn } from './codes.ts';
import type { Identifier } from './identifiers.ts';
import { labObservation } from './lab-observation.ts';
import { isPerson, referenceTo } from './parties.ts';
import { patientOf } from './patient-of.ts';
import { idIn, intended, type Scope } from './scope.ts';
import { isFinal } from './summary.ts';
import { documentIdOf, type Opened, scopeOf } from './transaction.ts';
import { placedItems } from './walk.ts';

const TYPE = { coding: [{ system: systems.loinc, code: '11502-2', display: 'Laboratory report' }] };
const CATEGORY = { coding: [{ system: systems.diagnosticSection, code: 'LAB', display: 'Laboratory' }] };

const texts = ({ ledger }: Scope, { parts = [] }: Transaction): string =>
  parts.flatMap(({ text }) => (text && text.value.trim() !== '' ? [ledger.whole(text).value.trim()] : [])).join('\n');

const isFile = (lnk: Lnk | undefined): lnk is Lnk => lnk?.type === 'multimedia' || lnk?.type === 'thumbnail';

/** Files of the report itself; links to other documents are not files. */
const files = ({ ledger }: Scope, { parts = [] }: Transaction): readonly object[] =>
  parts
    .flatMap(({ lnk }) => (isFile(lnk) ? [ledger.whole(lnk)] : []))
    .map(({ mediaType, url, value }) => defined({ contentType: mediaType, url, data: value.replace(/\s+/g, '') }));

interface Makers {
  readonly laboratory: readonly Reference[];
  readonly interpreter: readonly Reference[];
}

/** The laboratory performs, a person interprets; one stands for both when the other is not named. */
function makersOf(scope: Scope): Makers {
  scope.parties.recorderOf(scope.author);
  const parties = scope.author.filter(({ cd = [] }) => !cd.some(({ value }) => value.trim() === 'application'));
  const references = (wanted: boolean) =>
    parties.filter((party) => isPerson(party) === wanted).map((party) => referenceTo(scope.parties.of(party)));
  const [people, institutions] = [references(true), references(false)];
  const [laboratory, interpreter] = [
    institutions.length > 0 ? institutions : people,
    people.length > 0 ? people : institutions,
  ];
  return {
    laboratory: laboratory.length > 0 ? laboratory : [unknown],
    interpreter: interpreter.length > 0 ? interpreter : [unknown],
  };
}

/** The laboratory's number, a dot, and its own number of the report. */
function reportId(scope: Scope, { laboratory }: Makers, own: Identifier | undefined): Identifier {
  const number = laboratory[0]?.identifier?.value ?? 'unknown';
  return { system: systems.labReportId, value: `${number}.${own?.value ?? idIn(scope, 'report')}` };
}

function reportOf(
  scope: Scope,
  opened: Opened,
  makers: Makers,
  identifier: Identifier,
  results: readonly Made[],
  status: string,
): Made {
  const { transaction } = opened;
  return defined({
    resourceType: 'DiagnosticReport',
    id: idIn(scope, 'report'),
    ...intended(profiles.labReport),
    identifier: [identifier],
    basedOn: [unknown],
    status,
    category: [CATEGORY],
    code: TYPE,
    subject: scope.patient,
    ...dated('issued', instantOf(scope.recorded)),
    performer: makers.laboratory,
    resultsInterpreter: makers.interpreter,
    result: results.map((one) => reference(one)),
    conclusion: texts(scope, transaction),
    presentedForm: files(scope, transaction),
  });
}

export function labBundle(opened: Opened): Made {
  const scope = scopeOf(opened, true);
  const status = isFinal(opened) ? 'final' : 'preliminary';
  const makers = makersOf(scope);
  const own = documentIdOf(opened);
  const identifier = reportId(scope, makers, own);
  const items = placedItems(opened.ledger, opened.transaction, opened.place).filter(({ item }) =>
    isLab(scope, item.cd),
  );
  const results = items.map(({ item, place }) => labObservation(scope, item, place, status));
  const patient = patientOf(scope, opened.person, {
    resources: [],
    contacts: [],
    managers: [],
    team: [],
    none: new Set(),
  });
  const report = reportOf(scope, opened, makers, identifier, results, status);
  const composition = defined({
    resourceType: 'Composition',
    id: idIn(scope, 'composition'),
    ...intended(profiles.labComposition),
    identifier,
    status,
    type: TYPE,
    subject: scope.patient,
    ...dated('date', scope.recorded),
    author: makers.laboratory,
    title: labTitle[scope.language],
    section: [{ entry: [reference(report)] }],
  });
  const resources = [composition, report, patient, ...scope.parties.made(), ...results];
  return bundleOf(scope, { type: 'document', identifier: { ...identifier, system: systems.labBundleId }, resources });
}

function isLab({ ledger }: Scope, cds: Transaction['cd'] = []): boolean {
  const cd = cds.find(({ scheme, value }) => scheme === 'CD-ITEM' && value.trim() === 'lab');
  valueIn(ledger, cd);
  return cd !== undefined;
}
