/** Requests for publication passed on to the stores of hospitals, over SOAP 1.1: RequestPublication v3. Source: KMEHR facts A1, A3, A4. */
import type { PublicationAsker } from '../../modules/hub/index.ts';
import { brusselsDay, brusselsTime, type Clock } from '../../platform/time/index.ts';
import { type HubParty, printRequestPublication, readPublicationAnswer } from '../../standards/hubservices/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { askSource } from './ask-source.ts';

/** Nobody waits: a job asks, and asks again later. */
const DEADLINE_MS = 10_000;
/** An acknowledge is short. */
const MOST_BYTES = 1024 * 1024;

export const hospitalPublications = (hub: HubParty, clock: Clock): PublicationAsker => ({
  ask: async ({ source, reference, ...wanted }) => {
    const now = clock.now();
    const header = { hub, requestId: reference, date: brusselsDay(now), time: brusselsTime(now) };
    const body = printRequestPublication({ ...wanted, ...header });
    const bounds = { deadlineMs: DEADLINE_MS, mostBytes: MOST_BYTES };
    const answer = await askSource({ source, operation: 'RequestPublication', body, ...bounds });
    if ('fault' in answer) return 'no-answer';
    const read = readPublicationAnswer(answer.bytes, DEFAULT_LIMITS);
    return read === 'unreadable' ? 'no-answer' : read;
  },
});
