/** How a hospital's store misbehaves on the wire. */
import type { ServerResponse } from 'node:http';

/**
 * How a store misbehaves until it is told otherwise. `held`: it answers when it is released. The three of seals are those of a store
 * that seals.
 */
export type HospitalFault =
  | 'silent'
  | 'drip'
  | 'huge'
  | 'html'
  | 'garbage'
  | 'bomb'
  | 'deep'
  | 'failing'
  | 'not-there'
  | 'other-patient'
  | 'two-patients'
  | 'other-document'
  | 'sealed-by-another'
  | 'sealed-for-another'
  | 'only-wrapped'
  | 'held';

const DRIP_MS = 1000;
const HUGE_BYTES = 500 * 1024 * 1024;
const BLOCK = Buffer.alloc(1024 * 1024, 'x');

const whole = (status: number, type: string, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': type }).end(body);

const XML = 'text/xml; charset=utf-8';

const faults: Partial<Readonly<Record<HospitalFault, (response: ServerResponse) => void>>> = {
  silent: () => {},
  drip: (response) => {
    response.writeHead(200, { 'content-type': XML });
    const timer = setInterval(() => response.write(' '), DRIP_MS);
    response.once('close', () => clearInterval(timer));
  },
  huge: (response) => {
    response.writeHead(200, { 'content-type': XML });
    let sent = 0;
    const more = (): void => {
      while (sent < HUGE_BYTES && !response.destroyed) {
        sent += BLOCK.length;
        if (!response.write(BLOCK)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  },
  html: whole(200, 'text/html', '<html><body><h1>Wartung</h1><p>Bis gleich'),
  garbage: (response) => void response.writeHead(200, { 'content-type': XML }).end(Buffer.alloc(5000, 0xfe)),
  bomb: whole(
    200,
    XML,
    `<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'.replace(/./g, (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)}]><b>&i;</b>`,
  ),
  deep: whole(200, XML, '<a>'.repeat(100_000)),
  failing: whole(503, XML, ''),
};

/** True when it answered, or never will. */
export function misbehave(fault: HospitalFault, response: ServerResponse): boolean {
  const write = faults[fault];
  write?.(response);
  return write !== undefined;
}
