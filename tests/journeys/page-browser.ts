/** A browser without script at a test house: one cookie, which follows the session's secret. */
import type { TestHouse } from './house.ts';

export interface Page {
  readonly status: number;
  readonly body: string;
  readonly to: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

export class PageBrowser {
  cookie: string;
  /** From where it calls. */
  address = '127.0.0.1';
  readonly #house: TestHouse;

  constructor(house: TestHouse, session: string) {
    this.#house = house;
    this.cookie = `zenne=${session}`;
  }

  async send(method: 'GET' | 'POST', url: string, payload?: string): Promise<Page> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const headers = { cookie: this.cookie, accept: 'text/html', ...(payload === undefined ? {} : type) };
    const body = payload === undefined ? {} : { payload };
    const sent = { method, url, headers, remoteAddress: this.address, ...body };
    const answer = await this.#house.server.inject(sent);
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    if (set) this.cookie = set.split(';')[0] ?? '';
    const { statusCode: status, body: text } = answer;
    return { status, body: text, to: String(answer.headers.location ?? ''), headers: answer.headers };
  }

  get(url: string): Promise<Page> {
    return this.send('GET', url);
  }

  /** Sends a form with the token of the page at this address. */
  async submit(url: string, form: Record<string, string>): Promise<Page> {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await this.get(url)).body)?.[1] ?? '';
    return this.send('POST', url, new URLSearchParams({ csrf, ...form }).toString());
  }
}
