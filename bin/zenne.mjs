#!/usr/bin/env node
/** The command line: installs and builds what is missing, then runs the program. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './prepare.mjs';

install();
const { build } = await import('./build.mjs');
await build();

// A library of sign-in warns of this line of Node at each load; the program is tested on it (package.json, engines).
const { warn } = console;
console.warn = (...words) => {
  if (!String(words[0]).startsWith('oidc-provider WARNING: Unsupported runtime')) warn(...words);
};
await import(pathToFileURL(join(root, 'dist/main.js')).href);
