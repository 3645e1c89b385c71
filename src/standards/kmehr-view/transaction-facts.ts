/** What stands above a document: date, author, state, and its further codes. */
import type { Cd, Transaction } from '../kmehr/index.ts';
import { codeText, idCodes, withCodes } from './codes.ts';
import { momentText } from './moments.ts';
import { restPairs } from './rest.ts';
import { pair, plain, type Scope } from './scope.ts';
import type { ViewPair, ViewText } from './view.ts';

const stateTexts = (scope: Scope, { iscomplete, isvalidated }: Transaction): readonly ViewText[] =>
  iscomplete && isvalidated
    ? [plain(scope.word('final'))]
    : [
        ...(iscomplete ? [] : [plain(scope.word('incomplete'))]),
        ...(isvalidated ? [] : [plain(scope.word('unvalidated'))]),
      ];

/** The code that says what kind of document it is; the first when none is of the table. */
const kindOf = ({ cd = [] }: Transaction) => cd.find(({ scheme }) => scheme === 'CD-TRANSACTION') ?? cd[0];

export const isKind = (transaction: Transaction, kind: string): boolean => kindOf(transaction)?.value.trim() === kind;

export const titleOf = (scope: Scope, transaction: Transaction): ViewText => {
  const kind = kindOf(transaction);
  return withCodes(kind ? codeText(scope, kind) : plain(scope.word('document')), idCodes(transaction.id));
};

/** Flags for the network, not for readers of the document (KMEHR facts A5). */
const isAccessFlag = ({ scheme, local }: Cd): boolean => scheme === 'LOCAL' && /^PatientAccess/.test(local ?? '');

export const accessPairs = (scope: Scope, { cd = [] }: Transaction): readonly ViewPair[] =>
  pair(
    scope,
    'patientAccess',
    cd.filter(isAccessFlag).map((cd) => codeText(scope, cd)),
  );

/** Shown in a way of their own, here or elsewhere. */
const shown: ReadonlySet<string> = new Set([
  ...['id', 'cd', 'date', 'time', 'author', 'redactor', 'iscomplete', 'isvalidated'],
  ...['expirationdate', 'parts', 'recorddatetime', 'version'],
]);

export const transactionFacts = (scope: Scope, transaction: Transaction): readonly ViewPair[] => {
  const { cd = [], date, time, author, redactor, recorddatetime, version, expirationdate } = transaction;
  const kinds = cd.filter((one) => one !== kindOf(transaction) && !isAccessFlag(one));
  const day = momentText(scope, { date, time });
  return [
    ...pair(
      scope,
      'kind',
      kinds.map((one) => codeText(scope, one)),
    ),
    ...pair(scope, 'date', day.text === '' ? [] : [day]),
    ...pair(scope, 'author', scope.texts('author', author)),
    ...pair(scope, 'redactor', scope.texts('redactor', redactor)),
    ...pair(scope, 'state', stateTexts(scope, transaction)),
    ...pair(scope, 'expires', scope.texts('expirationdate', expirationdate)),
    ...pair(scope, 'version', scope.texts('version', version)),
    ...pair(scope, 'recorded', scope.texts('recorddatetime', recorddatetime)),
    ...restPairs(scope, transaction, shown),
  ];
};
