/** What an invented other hub answers to GetTransactionList: a row a document that it keeps of the person. Source: KMEHR facts A3, A4. */
import type { KeptDocument } from './hospital-state.ts';
import { answerEnvelope, rootAttributes } from './hub-messages.ts';

export interface InventedHub {
  readonly number: string;
  readonly name: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const part = (message: string, name: string): string =>
  new RegExp(`<((?:[\\w-]+:)?)${name}>([\\s\\S]*?)</\\1${name}>`).exec(message)?.[2] ?? '';

/** The first transaction of a message; its parts keep the names that the message declares. */
const transactionOf = (message: string): string =>
  part(message.slice(message.search(/<(?:[\w-]+:)?folder[\s>]/)), 'transaction');

function row({ number, name }: InventedHub, { scheme, value, message }: KeptDocument): string {
  const transaction = transactionOf(message);
  const kind = /S="CD-TRANSACTION"[^>]*>([a-z]+)</.exec(transaction)?.[1] ?? '';
  const [date, time] = [part(transaction, 'date'), part(transaction, 'time')];
  return (
    `<c:transaction${rootAttributes(message)}><c:id S="ID-KMEHR" SV="1.0">1</c:id><c:id S="LOCAL" SL="${escaped(scheme)}" SV="1.0">${escaped(value)}</c:id>` +
    `<c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd><c:cd S="LOCAL" SL="PatientAccess" SV="1.0">TRUE</c:cd><c:date>${date}</c:date><c:time>${time}</c:time>` +
    `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd><k:name>${escaped(name)}</k:name></k:hcparty>${part(transaction, 'author')}</c:author>` +
    `<c:iscomplete>true</c:iscomplete><c:isvalidated>true</c:isvalidated><c:recorddatetime>${date}T${time}</c:recorddatetime></c:transaction>`
  );
}

/** The whole envelope. The request comes back as one that we could have read. */
export function listAnswer(hub: InventedHub, ssin: string, documents: readonly KeptDocument[]): string {
  const head = `<c:id S="ID-KMEHR" SV="1.0">${hub.number}.1</c:id><c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${hub.number}</k:id><k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd></k:hcparty></c:author><c:date>2026-11-24</c:date><c:time>10:00:00</c:time>`;
  const patient = `<c:patient><k:id S="ID-PATIENT" SV="1.0">${ssin}</k:id><k:firstname>Ada</k:firstname><k:familyname>Verzonnen</k:familyname><k:sex><k:cd S="CD-SEX" SV="1.1">unknown</k:cd></k:sex></c:patient>`;
  const rows = documents.map((document) => row(hub, document)).join('');
  const header = documents.length === 0 ? '' : `<c:kmehrheader><c:folder>${patient}${rows}</c:folder></c:kmehrheader>`;
  const acknowledge = '<c:acknowledge><c:iscomplete>true</c:iscomplete></c:acknowledge>';
  const response = `<c:response>${head}<c:request>${head}</c:request></c:response>`;
  return answerEnvelope('GetTransactionList', `${response}${acknowledge}${header}`);
}
