/** What stands above a document: date, author, state, and its further codes. */
import type { Cd, Transaction } from '../kmehr/index.ts';
import { codeText, idCodes, withCodes } from './codes.ts';
import { dateTimeText } from './moments.ts';
import { partyTexts } from './parties.ts';
import { pair, plain, type Scope } from './scope.ts';
import type { ViewPair, ViewText } from './view.ts';

const stateTexts = (scope: Scope, { isComplete, isValidated }: Transaction): readonly ViewText[] =>
  isComplete && isValidated
    ? [plain(scope.word('final'))]
    : [
        ...(isComplete ? [] : [plain(scope.word('incomplete'))]),
        ...(isValidated ? [] : [plain(scope.word('unvalidated'))]),
      ];

/** The code that says what kind of document it is; the first when none is of the table. */
const kindOf = ({ cds }: Transaction) => cds.find(({ scheme }) => scheme === 'CD-TRANSACTION') ?? cds[0];

export const isKind = (transaction: Transaction, kind: string): boolean => kindOf(transaction)?.value === kind;

export const titleOf = (scope: Scope, transaction: Transaction): ViewText => {
  const kind = kindOf(transaction);
  return withCodes(kind ? codeText(scope, kind) : plain(scope.word('document')), idCodes(transaction.ids));
};

/** Flags for the network, not for readers of the document (KMEHR facts A5). */
const isAccessFlag = ({ scheme, local }: Cd): boolean => scheme === 'LOCAL' && /^PatientAccess/.test(local ?? '');

export const accessPairs = (scope: Scope, { cds }: Transaction): readonly ViewPair[] =>
  pair(
    scope,
    'patientAccess',
    cds.filter(isAccessFlag).map((cd) => codeText(scope, cd)),
  );

export const transactionFacts = (scope: Scope, transaction: Transaction): readonly ViewPair[] => {
  const { cds, date, time, author, recordDateTime, version, expirationDate } = transaction;
  const day = (value: string | undefined) => (value ? [plain(dateTimeText(scope, value))] : []);
  return [
    ...pair(
      scope,
      'kind',
      cds.filter((cd) => cd !== kindOf(transaction) && !isAccessFlag(cd)).map((cd) => codeText(scope, cd)),
    ),
    ...pair(scope, 'date', [plain(dateTimeText(scope, date, time))]),
    ...pair(
      scope,
      'author',
      author.flatMap((party) => partyTexts(scope, party)),
    ),
    ...pair(scope, 'state', stateTexts(scope, transaction)),
    ...pair(scope, 'expires', day(expirationDate)),
    ...pair(scope, 'version', version ? [plain(version)] : []),
    ...pair(scope, 'recorded', day(recordDateTime)),
  ];
};
