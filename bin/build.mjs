/** Bundles the program into dist/ when a source is newer than the bundle. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fhirBase, makeFhirBase } from './fhir-base.mjs';
import { root } from './prepare.mjs';

const options = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  sourcemap: true,
  logLevel: 'warning',
};

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const newest = (files) => Math.max(...files.map((file) => statSync(file).mtimeMs));

/** dist/main.js with its migrations and assets, and dist/kmehr.js for those who want only the library. */
export async function build() {
  const main = join(root, 'dist/main.js');
  const sources = [...filesBelow('src'), join(root, 'package-lock.json'), join(root, 'bin/fhir-base.mjs')];
  if (existsSync(main) && statSync(main).mtimeMs > newest(sources)) return;
  const esbuild = await import('esbuild');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(join(root, 'dist/migrations'), { recursive: true });
  mkdirSync(join(root, 'dist/assets'), { recursive: true });
  const copy = (file, folder) => cpSync(file, join(root, 'dist', folder, basename(file)));
  for (const file of sources.filter((name) => name.endsWith('.sql'))) copy(file, 'migrations');
  for (const file of sources.filter((name) => /\/ui\/assets\/.*\.(css|svg|js)$/.test(name))) copy(file, 'assets');
  copy(join(root, 'src/modules/access/matrix/starting-matrix.csv'), '.');
  await makeFhirBase();
  copy(fhirBase, '.');
  const fonts = join(root, 'node_modules/@fontsource-variable/inter/files');
  for (const name of ['inter-latin-wght-normal.woff2', 'inter-latin-ext-wght-normal.woff2'])
    copy(join(fonts, name), 'assets');
  const library = join(root, 'src/standards/kmehr/library.ts');
  await esbuild.build({ ...options, entryPoints: [library], outfile: join(root, 'dist/kmehr.js') });
  // Apart from the program, which loads it in the sandbox only.
  const simulator = join(root, 'src/simulator/server.ts');
  await esbuild.build({ ...options, entryPoints: [simulator], outfile: join(root, 'dist/simulator.js') });
  await esbuild.build({ ...options, entryPoints: [join(root, 'src/app/main.ts')], outfile: main });
  await esbuild.stop();
}

/** Bundles one TypeScript file beside the installed packages and imports it. */
export async function runTypeScript(file) {
  const esbuild = await import('esbuild');
  const out = join(root, 'node_modules/.cache/zenne', `${basename(file, '.ts')}.mjs`);
  await esbuild.build({ ...options, entryPoints: [file], outfile: out });
  await esbuild.stop();
  return import(pathToFileURL(out).href);
}
