/**
 * An emergency lasts a visit: its reason is kept sealed in a cookie, bound to session and record, for one hour.
 * Every page decides again with it and traces it. Source: access rules 5.5.
 */
import type { PatientKey } from '../../modules/grants/index.ts';
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { openHouse, sealHouse } from '../../platform/sealing/index.ts';
import type { PortalContext, Visit } from './frame.tsx';

const cookieName = (secure: boolean): string => (secure ? '__Host-zenne-emergency' : 'zenne-emergency');
const SECONDS = 3600;
const MOST_CHARS = 2000;

const label = ({ session }: Visit, patient: PatientKey): string => `emergency ${session} ${patient}`;

export function keepEmergency(
  { access, cookies }: PortalContext,
  visit: Visit,
  patient: PatientKey,
  reason: string,
  reply: HttpReply,
): void {
  const until = access.clock.now().getTime() + SECONDS * 1000;
  const sealed = sealHouse(access.keys, label(visit, patient), Buffer.from(JSON.stringify({ reason, until })));
  const { secure } = cookies;
  reply.setCookie(cookieName(secure), sealed.toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: SECONDS,
  });
}

/** The reason given for this record in this session, while it lasts. */
export function emergencyReason(
  { access, cookies }: PortalContext,
  visit: Visit,
  patient: PatientKey,
  request: HttpRequest,
): string | undefined {
  const cookie = request.cookies[cookieName(cookies.secure)];
  if (!cookie || cookie.length > MOST_CHARS) return undefined;
  try {
    const opened: unknown = JSON.parse(
      openHouse(access.keys, label(visit, patient), Buffer.from(cookie, 'base64url')).toString(),
    );
    if (typeof opened !== 'object' || !opened || !('reason' in opened) || !('until' in opened)) return undefined;
    const lasts = Number(opened.until) > access.clock.now().getTime();
    return lasts ? String(opened.reason) : undefined;
  } catch {
    // Another session's, another record's, or forged: none of ours.
    return undefined;
  }
}
