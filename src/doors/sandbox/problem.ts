/** What the sandbox answers to a request it cannot serve. Source: RFC 9457. */
import type { HttpReply } from '../../platform/http/index.ts';

export const problem = (reply: HttpReply, status: number, title: string, detail?: string): HttpReply =>
  reply
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', title, status, detail }));
