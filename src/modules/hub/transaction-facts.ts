/** What the registry keeps of a transaction. */
import type { Ssin } from '../../standards/belgium/index.ts';
import {
  captionOf,
  furtherCodes,
  type HcParty,
  kindOf,
  localIdOf,
  partyName,
  patientAccessOf,
  type Transaction,
} from '../../standards/kmehr/index.ts';
import { textElement } from '../../standards/xml/index.ts';
import { type CategoryFacts, categoryOf } from '../access/index.ts';
import type { Caller } from '../grants/index.ts';
import type { NewLink } from './links.ts';
import { hideNumber } from './own-number.ts';
import { isSet } from './rules/one-document.ts';

const MOST_SUMMARY_CHARS = 300;

/** Names of organisations and persons in order; departments, hub and software add nothing for a reader. */
const summaryOf = (author: readonly HcParty[]): string =>
  author
    .filter(({ cd = [] }) => cd.some(({ value }) => /^\s*(pers|org)/.test(value)))
    .map(partyName)
    .filter(Boolean)
    .join(', ')
    .slice(0, MOST_SUMMARY_CHARS);

const codesOf = (transaction: Transaction): string =>
  furtherCodes(transaction)
    .map(({ scheme, version, local, display, language, nullFlavor, value }) =>
      textElement('c:cd', value.trim(), {
        S: scheme,
        SV: version ?? '1.0',
        SL: local,
        DN: display,
        L: language,
        nullFlavor,
      }),
    )
    .join('');

/** What kind, author list and further codes say of a document's category; a house that speaks alone names its person there. */
export function categoryFacts(transaction: Transaction, known: string | undefined): CategoryFacts {
  const parties = (transaction.author?.hcparty ?? []).flatMap(({ cd = [] }) => cd.map(({ value }) => value.trim()));
  return {
    kind: kindOf(transaction),
    authorProfession: known ?? parties.find((value) => value.startsWith('pers')),
    departments: parties.filter((value) => value.startsWith('dept')),
    loinc: furtherCodes(transaction)
      .filter(({ scheme, local }) => scheme === 'LOINC' || local === 'LOINC')
      .map(({ value }) => value.trim()),
  };
}

export interface LinkParties {
  /** Nobody of ours: the document is another hub's. */
  readonly author?: Caller | undefined;
  /** The author list as received. */
  readonly authorXml: string;
  readonly ssin: Ssin;
}

/** The registry's facts of a transaction about the person with this number; free words of the sender do not become a title. */
export function linkFacts(transaction: Transaction, { author, authorXml, ssin }: LinkParties): Omit<NewLink, 'item'> {
  const local = localIdOf(transaction);
  const codes = codesOf(transaction);
  const kind = kindOf(transaction);
  const authorProfession = author?.kind === 'caregiver' ? author.caregiver.profession : undefined;
  return {
    kind,
    setVersion: isSet(kind) ? setVersionOf(transaction) : undefined,
    category: categoryOf(categoryFacts(transaction, authorProfession)),
    caption: captionOf(transaction)?.replaceAll(ssin, '…'),
    codes: codes ? hideNumber(codes, ssin) : undefined,
    writtenOn: (transaction.date ?? '').slice(0, 10),
    writtenAt: (transaction.time ?? '').slice(0, 8),
    isComplete: transaction.iscomplete ?? false,
    isValidated: transaction.isvalidated ?? false,
    openToPatientFrom: patientAccessOf(transaction).openFrom,
    localId: local && { scheme: local.local ?? '', value: hideNumber(local.value, ssin) },
    author: authorKey(author),
    institution: author?.kind === 'caregiver' ? author.institution : undefined,
    authorProfession,
    authorXml,
    authorSummary: summaryOf(transaction.author?.hcparty ?? []),
  };
}

const SET_VERSION = /^\d{1,9}$/;

/** A number as its sender counts; whatever else stands there is no version to lock by. */
export const setVersionOf = ({ version = '' }: Pick<Transaction, 'version'>): string | undefined =>
  SET_VERSION.test(version.trim()) ? String(Number(version)) : undefined;

function authorKey(author: Caller | undefined): string | undefined {
  if (author?.kind === 'caregiver') return author.caregiver.key;
  return author?.kind === 'institution' ? author.institution : undefined;
}
