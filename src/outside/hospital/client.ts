/** Documents that hospitals and other hubs keep, over SOAP 1.1: GetTransaction and GetTransactionList v3 as a hub asks them. Source: KMEHR facts A1, A3, A4, A7. */
import type { DocumentSource, ListAnswer, Source, SourceAnswer } from '../../modules/hub/index.ts';
import type { ClientIdentity } from '../../platform/http/index.ts';
import { brusselsDay, brusselsTime, type Clock } from '../../platform/time/index.ts';
import {
  type HubParty,
  joinOpened,
  MOST_LIST_ROWS,
  printGetTransaction,
  printGetTransactionList,
  readGetTransactionAnswer,
  readListAnswer,
  type SealedFolders,
} from '../../standards/hubservices/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { askSource, type SourceQuestion } from './ask-source.ts';
import { decodeAnswer } from './decode-answer.ts';
import { cmsUnsealer, type HubKeys, type Unsealer } from './unseal.ts';

/** A person waits. */
const DEADLINE_MS = 5000;
/** Of a list: rows have one or two kilobytes, and many lists are read in one process. */
const MOST_LIST_BYTES = 8 * 1024 * 1024;

export interface HospitalOptions {
  readonly hub: HubParty;
  readonly clock: Clock;
  /** Without keys nobody is asked to seal, and nothing that is sealed is opened. */
  readonly sealing?: HubKeys | undefined;
  readonly deadlineMs?: number | undefined;
  /** What this hub shows to others over TLS. */
  readonly identity?: ClientIdentity | undefined;
}

export function hospitalSource({
  hub,
  clock,
  sealing,
  identity,
  deadlineMs = DEADLINE_MS,
}: HospitalOptions): DocumentSource {
  const unsealer = sealing && cmsUnsealer(sealing, clock);
  const head = () => {
    const now = clock.now();
    return { hub, date: brusselsDay(now), time: brusselsTime(now) };
  };
  return {
    fetch: ({ source, ...asked }) => {
      const body = printGetTransaction({ ...head(), nominates: unsealer !== undefined, ...asked });
      return fetchFrom({ source, operation: 'GetTransaction', body, deadlineMs, identity }, unsealer);
    },
    list: ({ source, ...asked }) => {
      const body = printGetTransactionList({ ...head(), maxRows: MOST_LIST_ROWS, ...asked });
      return listFrom({
        source,
        operation: 'GetTransactionList',
        body,
        deadlineMs,
        identity,
        mostBytes: MOST_LIST_BYTES,
      });
    },
  };
}

async function listFrom(question: SourceQuestion): Promise<ListAnswer> {
  const answer = await askSource(question);
  if ('fault' in answer) return answer;
  const read = readListAnswer(answer.bytes, DEFAULT_LIMITS);
  return 'unreadable' in read ? { fault: 'answer-unreadable' } : read;
}

async function fetchFrom(question: SourceQuestion, unsealer: Unsealer | undefined): Promise<SourceAnswer> {
  const answer = await askSource(question);
  if ('fault' in answer) return answer;
  const read = readGetTransactionAnswer(answer.bytes, DEFAULT_LIMITS);
  if ('unreadable' in read) return { fault: 'answer-unreadable' };
  if ('refused' in read) return { fault: 'not-at-source' };
  if ('message' in read) return read;
  return openSealed(read.sealed, question.source, unsealer);
}

/** The charset that stands beside what is sealed may be wrong as well. */
function openSealed({ header, base64 }: SealedFolders, source: Source, unsealer: Unsealer | undefined): SourceAnswer {
  const opened = unsealer?.open(Buffer.from(base64, 'base64'), source);
  return opened ? { message: joinOpened(header, decodeAnswer(opened, source)) } : { fault: 'answer-not-opened' };
}
