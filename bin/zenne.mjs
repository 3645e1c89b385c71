#!/usr/bin/env node
/** The command line: installs and builds what is missing, then runs the program. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './prepare.mjs';

install();
const { build } = await import('./build.mjs');
await build();
await import(pathToFileURL(join(root, 'dist/main.js')).href);
