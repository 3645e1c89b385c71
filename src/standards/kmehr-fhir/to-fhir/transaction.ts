/** One transaction being converted: its scope, from which all parts are made. Source: KMEHR facts B1, B3. */
import { type LabelLanguage, localIdOf, type Person, type Transaction } from '../../kmehr/index.ts';
import { dateTimeOf } from '../dates.ts';
import { uuidFrom } from '../ids.ts';
import type { Ledger } from '../ledger.ts';
import { defined } from '../made.ts';
import { valueIn } from './codes.ts';
import { type Identifier, identifierOf } from './identifiers.ts';
import { partyBook } from './party-book.ts';
import type { Scope } from './scope.ts';

export interface Opened {
  readonly ledger: Ledger;
  readonly transaction: Transaction;
  readonly person: Person;
  /** Name of the message and the place in it. */
  readonly source: string;
  readonly place: string;
  readonly language: LabelLanguage;
}

/** How a careset alone names the patient: by the national number. */
function patientReference(source: string, { id = [] }: Person): Scope['patient'] {
  const ssin = id.find(({ scheme }) => scheme === 'INSS' || scheme === 'ID-PATIENT');
  const reference = `urn:uuid:${uuidFrom(source, 'patient')}`;
  return defined({ reference, type: 'Patient', identifier: ssin && identifierOf(ssin) });
}

export function scopeOf(opened: Opened, belgian: boolean): Scope {
  const { ledger, transaction, person, source, language } = opened;
  const recorded = dateTimeOf(transaction) ?? dateTimeOf({ date: transaction.date });
  if (recorded) ledger.take(transaction, 'date');
  if (recorded?.includes('T')) ledger.take(transaction, 'time');
  for (const cd of transaction.cd ?? []) if (cd.scheme === 'CD-TRANSACTION') valueIn(ledger, cd);
  return {
    ...{ ledger, belgian, source, language, ids: new Map() },
    patient: patientReference(source, person),
    recorded,
    parties: partyBook(ledger, source),
    author: transaction.author?.hcparty ?? [],
  };
}

/** The sender's own id of the document. */
export function documentIdOf({ ledger, transaction }: Opened): Identifier | undefined {
  const found = localIdOf(transaction);
  const id = found && transaction.id?.find(({ scheme, value }) => scheme === 'LOCAL' && value.trim() === found.value);
  return id && identifierOf(ledger.whole(id));
}
