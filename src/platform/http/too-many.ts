/** “Too many requests” in the words of each protocol. */
import { limitOfRequest, type Shape } from './limits.ts';
import type { HttpReply, HttpRequest } from './types.ts';

interface Body {
  readonly type: string;
  readonly text: string;
}

const WHAT = 'Too many requests: come back later.';

/** RFC 6749 has no code of its own for it; the nearest says that the server cannot serve now. */
const oauth = { error: 'temporarily_unavailable', error_description: WHAT };
const outcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'throttled', diagnostics: WHAT }],
};
const fault = `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>soap:Client</faultcode><faultstring>${WHAT}</faultstring></soap:Fault></soap:Body></soap:Envelope>`;

const problem = { type: 'about:blank', title: WHAT, status: 429 };

/** People get the server's own page. */
const BODIES: Readonly<Record<Exclude<Shape, 'page'>, Body>> = {
  problem: { type: 'application/problem+json', text: JSON.stringify(problem) },
  oauth: { type: 'application/json', text: JSON.stringify(oauth) },
  fhir: { type: 'application/fhir+json; charset=utf-8', text: JSON.stringify(outcome) },
  soap: { type: 'text/xml; charset=utf-8', text: fault },
};

/** Sends a program away for so many seconds, in the words of the door it came to. */
export function sendTooMany(request: HttpRequest, reply: HttpReply, seconds: number): HttpReply {
  const { shape } = limitOfRequest(request);
  const { type, text } = BODIES[shape === 'page' ? 'problem' : shape];
  return reply.status(429).header('retry-after', String(seconds)).type(type).send(text);
}
