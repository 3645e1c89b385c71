/** RequestPublication as a hub passes it on to a store: the request written, the acknowledge read. Source: KMEHR facts A3, A4. */
import type { XmlElement } from 'libxml2-wasm';
import { elementsOf, textElement, withXml, type XmlLimits } from '../xml/index.ts';
import { answerTo } from './ask-answer.ts';
import { type AskHeader, printAskedPatient, printQuestion } from './ask-header.ts';
import type { ListedParty } from './print-party.ts';
import { isTrue } from './read-parts.ts';
import { isCore } from './request-header.ts';

export interface AskedPublication extends AskHeader {
  readonly ssin: string;
  /** Who wants it. */
  readonly asker: ListedParty;
  /** CD-TRANSACTION values; none: every kind. */
  readonly kinds: readonly string[];
  /** Local days. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly comment?: string | undefined;
}

/** The whole envelope. */
export function printRequestPublication(asked: AskedPublication): string {
  const { ssin, asker, kinds, from, until, comment, ...header } = asked;
  const cds = kinds.map((kind) => textElement('c:cd', kind, { S: 'CD-TRANSACTION', SV: '1.15' })).join('');
  const wanted = `<c:transaction>${cds}${textElement('c:begindate', from)}${textElement('c:enddate', until)}</c:transaction>`;
  const select = `${printAskedPatient(ssin)}${wanted}${textElement('c:comment', comment)}`;
  return printQuestion('RequestPublication', { ...header, askers: [asker] }, select);
}

/** What the acknowledge says; `unreadable`: no such answer. */
export function readPublicationAnswer(bytes: Uint8Array, limits: XmlLimits): 'taken' | 'declined' | 'unreadable' {
  const read = withXml(bytes, limits, readAcknowledge);
  return read.ok ? read.value : 'unreadable';
}

function readAcknowledge(root: XmlElement): 'taken' | 'declined' | 'unreadable' {
  const content = answerTo('RequestPublication', root);
  const acknowledge = content && elementsOf(content).find((part) => isCore(part, 'acknowledge'));
  const complete = acknowledge && elementsOf(acknowledge).find((part) => isCore(part, 'iscomplete'));
  if (!complete) return 'unreadable';
  return isTrue(complete.content.trim()) ? 'taken' : 'declined';
}
