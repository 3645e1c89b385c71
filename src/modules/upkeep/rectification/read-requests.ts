/** What each side sees of requests: the patient its own, the author those it must answer, the office what waits for it. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import {
  discloseUnder,
  type ItemKey,
  noteUnder,
  type RecordGrant,
  type RegisterGrant,
  readGrant,
  readRegisterGrant,
} from '../../grants/index.ts';
import { linkByItem } from '../../hub/index.ts';
import { namesOf } from '../../people/index.ts';
import { mayObject } from './object-refusal.ts';
import { type CorrectionRequest, requestById, requestOfItem, requestsAtOffice, requestsOfAuthor } from './requests.ts';
import { type RequestTexts, readTexts } from './written.ts';

export interface RequestDetails extends CorrectionRequest {
  readonly texts: RequestTexts;
  readonly overdue: boolean;
}

const isOverdue = ({ state, dueOn }: CorrectionRequest, today: string): boolean => state === 'asked' && dueOn < today;

export interface OwnRequest extends RequestDetails {
  readonly mayObject: boolean;
}

/** To the patient of the grant: the latest request about a document it may see. */
export async function ownRequest(grant: RecordGrant, keys: KeyRing, item: ItemKey): Promise<OwnRequest | undefined> {
  const { tx } = readGrant(grant);
  const link = await linkByItem(grant, item);
  const request = link && (await requestOfItem(tx, link.patient, item));
  if (!request) return undefined;
  const today = brusselsDay(tx.now);
  const texts = await readTexts(tx, keys, request);
  return { ...request, texts, overdue: isOverdue(request, today), mayObject: mayObject(request, today) };
}

/** To its author: one request of the grant's record. */
export async function requestToAnswer(
  grant: RecordGrant,
  keys: KeyRing,
  id: string,
): Promise<RequestDetails | undefined> {
  const { tx, patients, limits } = readGrant(grant);
  const request = await requestById(tx, id);
  if (!request || !patients.includes(request.patient)) return undefined;
  if (!request.author || !limits.authoredBy.includes(request.author)) return undefined;
  discloseUnder(grant, { item: request.item, kind: request.kind });
  return { ...request, texts: await readTexts(tx, keys, request), overdue: isOverdue(request, brusselsDay(tx.now)) };
}

export interface ListedRequest extends CorrectionRequest {
  readonly overdue: boolean;
  readonly authorName: string | undefined;
}

/** Requests that this caregiver must answer, or answered. */
export async function requestsToAnswer(grant: RegisterGrant): Promise<readonly ListedRequest[]> {
  const { tx, caller, mostRows } = readRegisterGrant(grant, 'own-requests');
  if (caller.kind !== 'caregiver') throw new Error('requests have a caregiver');
  const found = await requestsOfAuthor(tx, caller.caregiver.key, mostRows);
  noteUnder(grant, { count: found.length });
  const today = brusselsDay(tx.now);
  return found.map((one) => ({ ...one, overdue: isOverdue(one, today), authorName: undefined }));
}

/** What waits for the office. No patient is named. */
export async function listRequests(grant: RegisterGrant): Promise<readonly ListedRequest[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-requests');
  const today = brusselsDay(tx.now);
  const found = await requestsAtOffice(tx, today, mostRows);
  const names = await namesOf(
    tx,
    found.flatMap(({ author }) => author ?? []),
  );
  noteUnder(grant, { count: found.length });
  return found.map((one) => ({
    ...one,
    overdue: isOverdue(one, today),
    authorName: one.author && names.get(one.author),
  }));
}

/** To the privacy officer: one request with what each side wrote. */
export async function requestDetails(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
): Promise<(RequestDetails & { readonly authorName: string | undefined }) | undefined> {
  const { tx } = readRegisterGrant(grant, 'view-request');
  const request = await requestById(tx, id);
  if (!request) return undefined;
  const { item, kind, author } = request;
  noteUnder(grant, { item, kind, count: 1 });
  const names = await namesOf(tx, author ? [author] : []);
  const texts = await readTexts(tx, keys, request);
  const overdue = isOverdue(request, brusselsDay(tx.now));
  return { ...request, texts, overdue, authorName: author && names.get(author) };
}
