/** Asking an outside system for JSON: bounded like every question to the outside. */
import { askBytes } from './ask-bytes.ts';

export interface JsonRequest {
  readonly url: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  readonly deadlineMs: number;
  readonly mostBytes: number;
}

export type JsonAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'silent' | 'wrong-answer' };

const SILENT = { ok: false, why: 'silent' } as const;
const WRONG = { ok: false, why: 'wrong-answer' } as const;

/** Silent: no whole answer within the deadline, or a failure of the other side. Wrong: refused, too large, or not JSON. */
export async function askJson({ body, ...request }: JsonRequest): Promise<JsonAnswer> {
  const json = 'application/json';
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { accept: json, ...(body === undefined ? {} : { 'content-type': json }) };
  const answer = await askBytes({ ...request, ...sent, headers });
  if (!answer.ok) return answer.why === 'silent' ? SILENT : WRONG;
  if (answer.status !== 200) return answer.status >= 500 ? SILENT : WRONG;
  return parse(answer.bytes.toString('utf8'));
}

function parse(text: string): JsonAnswer {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return WRONG;
  }
}
