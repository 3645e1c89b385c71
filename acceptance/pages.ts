/** Pages as a person without script uses them: signs in, reads, sends the form around a button. */
import { base } from './client.ts';

export interface Page {
  readonly status: number;
  readonly text: string;
  /** Where the answer leads, when it leads elsewhere. */
  readonly to: string;
}

type Values = Readonly<Record<string, string>>;

export interface Visitor {
  readonly get: (path: string) => Promise<Page>;
  /** Sends the form around this button, its own hidden fields and these values. */
  readonly press: (path: string, button: string, values?: Values) => Promise<Page>;
  /** Sends values to an address with the token of a page's own forms. */
  readonly send: (path: string, values: Values, from?: string) => Promise<Page>;
}

const hidden = (html: string): Values =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

/** The page's own part: the sign-out above it has a token of its own. */
const mainOf = (html: string): string => html.slice(html.indexOf('<main'));

/** A session's cookie, when the answer brings one. */
const cookieOf = (answer: Response): string | undefined => answer.headers.get('set-cookie')?.split(';')[0];

export async function signIn(persona: string): Promise<Visitor> {
  const entered = await fetch(`${base}/en/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ persona }),
    redirect: 'manual',
  });
  let cookie = cookieOf(entered) ?? '';
  const pageOf = async (answer: Response): Promise<Page> => ({
    status: answer.status,
    text: await answer.text(),
    to: answer.headers.get('location') ?? '',
  });
  const get = async (path: string) =>
    pageOf(await fetch(`${base}${path}`, { headers: { cookie }, redirect: 'manual' }));
  const post = async (path: string, values: Values) => {
    const request = { method: 'POST', headers: { cookie }, body: new URLSearchParams(values) };
    const answer = await fetch(`${base}${path}`, { ...request, redirect: 'manual' });
    cookie = cookieOf(answer) ?? cookie;
    return pageOf(answer);
  };
  // An officer passes without a second factor, which a sandbox allows.
  const factor = '/en/office/second-factor';
  if (entered.headers.get('location') === '/en/office/')
    await post(factor, { csrf: hidden(mainOf((await get(factor)).text)).csrf ?? '', act: 'without' });
  return {
    get,
    press: async (path, button, values = {}) => {
      const { text } = await get(path);
      const form = mainOf(text)
        .split('<form')
        .find((part) => part.split('</form>')[0]?.includes(`>${button}</button>`));
      if (!form) throw new Error(`no button “${button}” at ${path}`);
      const action = /action="([^"]*)"/.exec(form)?.[1] ?? path;
      return post(action, { ...hidden(form.split('</form>')[0] ?? ''), ...values });
    },
    send: async (path, values, from = path) =>
      post(path, { csrf: hidden(mainOf((await get(from)).text)).csrf ?? '', ...values }),
  };
}
