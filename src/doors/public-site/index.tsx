/** The public pages and the files every page needs. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccessContext } from '../../modules/access/index.ts';
import { type HttpServer, sendPage } from '../../platform/http/index.ts';
import { chooseLanguage, isLanguage, type Language } from '../../platform/text/index.ts';
import { type AssetFile, addressIn, assetFiles, LinkButton, renderPage } from '../../ui/index.ts';
import { openMatrix } from './matrix.tsx';
import { words } from './texts.ts';

export interface PublicSiteOptions {
  readonly access: AccessContext;
  readonly sandbox: boolean;
}

const ASSET_SECONDS = 3600;

/** The build puts the assets beside the bundle. */
const assetFolder = join(dirname(fileURLToPath(import.meta.url)), 'assets');

/** Of a program that runs without a build, as in a test: where it is kept. */
function fileOf({ name, source }: AssetFile): string {
  const built = join(assetFolder, name);
  return existsSync(built) ? built : source;
}

export async function openPublicSite(server: HttpServer, { access, sandbox }: PublicSiteOptions): Promise<void> {
  const assets = new Map(assetFiles.map((file) => [file.name, { type: file.type, bytes: readFileSync(fileOf(file)) }]));
  server.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = assets.get(request.params.name);
    if (!asset) return reply.callNotFound();
    return reply.header('cache-control', `public, max-age=${ASSET_SECONDS}`).type(asset.type).send(asset.bytes);
  });
  openMatrix(server, { access, sandbox });
  server.get('/', (request, reply) =>
    reply.redirect(addressIn(chooseLanguage(request.headers['accept-language']), '/'), 302),
  );
  server.get<{ Params: { language: string } }>('/:language/', async (request, reply) => {
    const { language } = request.params;
    if (!isLanguage(language)) return reply.callNotFound();
    return sendPage(reply, homePage(language, sandbox));
  });
}

function homePage(language: Language, sandbox: boolean): string {
  const t = words(language);
  const ways = [
    { title: t('patients'), text: t('patientsText'), link: t('patientsLink'), href: addressIn(language, '/my/') },
    {
      title: t('caregivers'),
      text: t('caregiversText'),
      link: t('caregiversLink'),
      href: addressIn(language, '/care/'),
    },
    { title: t('matrix'), text: t('matrixText'), link: t('matrixLink'), href: addressIn(language, '/matrix') },
    { title: t('software'), text: t('softwareText'), link: t('softwareLink'), href: '/hub/v3?wsdl' },
    ...(sandbox
      ? [{ title: t('check'), text: t('checkText'), link: t('checkLink'), href: addressIn(language, '/validate') }]
      : []),
  ];
  return renderPage({
    ...{ language, sandbox },
    path: '/',
    title: t('title'),
    children: (
      <>
        <p class="z-lead">{t('lead')}</p>
        {ways.map(({ title, text, link, href }) => (
          <section key={href} class="z-card">
            <h2>{title}</h2>
            <p>{text}</p>
            <LinkButton text={link} href={href} />
          </section>
        ))}
      </>
    ),
  });
}
