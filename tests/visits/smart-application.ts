/** A vendor's application of two pages on a loopback port of its own, made with npm's `fhirclient` as its manual shows. */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

const require = createRequire(import.meta.url);
const library = readFileSync(require.resolve('fhirclient/build/fhir-client.min.js'));

/** What FHIR.oauth2.authorize is given; a launch from a record brings `iss` itself. */
export interface Asked {
  readonly clientId: string;
  readonly scope: string;
  readonly iss?: string;
}

export interface SmartApplication {
  readonly address: string;
  readonly redirectUri: string;
  readonly launchUrl: string;
  /** Before a launch: what it will ask. */
  readonly ask: (asked: Asked) => void;
  readonly stop: () => void;
}

const page = (body: string, script: string): string => `<!doctype html><html lang="en"><title>Application</title>
<body>${body}<script src="/fhir-client.js"></script><script>${script}</script>`;

const launchPage = (asked: Asked | undefined): string =>
  page('', `FHIR.oauth2.authorize(${JSON.stringify({ ...asked, redirectUri: 'index.html' })})`);

const INDEX = page(
  '<h1 id="patient"></h1><p id="user"></p><ul id="vaccinations"></ul><button id="refresh">Refresh</button><p id="refreshed"></p><p id="error"></p>',
  `const show = (id, text) => { document.getElementById(id).textContent = text; };
  const nameOf = ({ name: [{ given = [], family }] }) => [...given, family].join(' ');
  const failed = (error) => show('error', error.message);
  FHIR.oauth2.ready().then(async (client) => {
    show('patient', nameOf(await client.patient.read()));
    show('user', client.user.resourceType + ' ' + nameOf(await client.user.read()));
    const vaccinations = await client.patient.request('Immunization?_sort=-date&_count=1', { pageLimit: 0, flat: true });
    show('vaccinations', vaccinations.map((one) => one.occurrenceDateTime).join(', ') || 'none');
    const refresh = async () => {
      const before = client.state.tokenResponse.access_token;
      await client.refresh();
      const isNew = client.state.tokenResponse.access_token !== before;
      show('refreshed', (isNew ? 'Another token for ' : 'The same token for ') + nameOf(await client.patient.read()));
    };
    document.getElementById('refresh').onclick = () => refresh().catch(failed);
  }).catch(failed);`,
);

export async function startApplication(): Promise<SmartApplication> {
  let asked: Asked | undefined;
  const server = createServer((request, answer) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/fhir-client.js') answer.setHeader('content-type', 'text/javascript').end(library);
    else answer.setHeader('content-type', 'text/html').end(pathname === '/launch.html' ? launchPage(asked) : INDEX);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    redirectUri: `${address}/index.html`,
    launchUrl: `${address}/launch.html`,
    ask: (next) => {
      asked = next;
    },
    stop: () => void server.close(),
  };
}
