/** Documents that hospitals keep, over SOAP 1.1: GetTransaction v3 as a hub asks it. Source: KMEHR facts A1, A3, A7. */
import type { DocumentSource, SourceAnswer, WantedDocument } from '../../modules/hub/index.ts';
import { askBytes } from '../../platform/http/index.ts';
import { brusselsDay, brusselsTime, type Clock } from '../../platform/time/index.ts';
import {
  ACTION_PREFIX,
  type HubParty,
  joinOpened,
  printGetTransaction,
  readGetTransactionAnswer,
  type SealedFolders,
} from '../../standards/hubservices/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { decodeAnswer } from './decode-answer.ts';
import { cmsUnsealer, type HubKeys, type Unsealer } from './unseal.ts';

/** A person waits. */
const DEADLINE_MS = 5000;

export interface HospitalOptions {
  readonly hub: HubParty;
  readonly clock: Clock;
  /** Without keys nobody is asked to seal, and nothing that is sealed is opened. */
  readonly sealing?: HubKeys | undefined;
  readonly deadlineMs?: number | undefined;
}

export const hospitalSource = ({ hub, clock, sealing, deadlineMs = DEADLINE_MS }: HospitalOptions): DocumentSource => {
  const unsealer = sealing && cmsUnsealer(sealing, clock);
  const nominates = unsealer !== undefined;
  return {
    fetch: async (wanted) => {
      const now = clock.now();
      const { source, ...asked } = wanted;
      const answer = await askBytes({
        url: source.address,
        body: printGetTransaction({ hub, nominates, date: brusselsDay(now), time: brusselsTime(now), ...asked }),
        headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${ACTION_PREFIX}GetTransaction"` },
        deadlineMs,
        mostBytes: DEFAULT_LIMITS.bytes,
      });
      if (!answer.ok) return { fault: answer.why === 'silent' ? 'source-silent' : 'answer-too-large' };
      if (answer.status !== 200) return { fault: 'source-failed' };
      return readBytes(answer.bytes, wanted, unsealer);
    },
  };
};

function readBytes(bytes: Buffer, { source }: WantedDocument, unsealer: Unsealer | undefined): SourceAnswer {
  const read = readGetTransactionAnswer(Buffer.from(decodeAnswer(bytes, source)), DEFAULT_LIMITS);
  if ('unreadable' in read) return { fault: 'answer-unreadable' };
  if ('refused' in read) return { fault: 'not-at-source' };
  if ('message' in read) return read;
  return openSealed(read.sealed, source, unsealer);
}

/** The charset that stands beside what is sealed may be wrong as well. */
function openSealed(
  { header, base64 }: SealedFolders,
  source: WantedDocument['source'],
  unsealer: Unsealer | undefined,
): SourceAnswer {
  const opened = unsealer?.open(Buffer.from(base64, 'base64'), source);
  return opened ? { message: joinOpened(header, decodeAnswer(opened, source)) } : { fault: 'answer-not-opened' };
}
