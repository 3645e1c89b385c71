#!/usr/bin/env node
/** Undoes what the server put into a resource and compares the hash: undo-edits.mjs SERVED INTEGRITY [--print]. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [servedFile, integrityFile, option] = process.argv.slice(2);
const served = readFileSync(servedFile);
const { parameter } = JSON.parse(readFileSync(integrityFile, 'utf8'));
const bytesOf = (part) => Buffer.from(part?.valueBase64Binary ?? '', 'base64');

// Each edit tells where it stood in the original; in what is served it stands further by what the edits before it added.
let shift = 0;
let at = 0;
const pieces = [];
for (const { part } of parameter.filter(({ name }) => name === 'edit')) {
  const named = (name) => part.find((one) => one.name === name);
  const text = bytesOf(named('text'));
  const from = named('from').valueInteger + shift;
  pieces.push(served.subarray(at, from), bytesOf(named('was')));
  at = from + text.length;
  shift += text.length - (named('to').valueInteger - named('from').valueInteger);
}
const original = Buffer.concat([...pieces, served.subarray(at)]);
const hash = createHash('sha256').update(original).digest('hex');
const expected = parameter.find(({ name }) => name === 'sha256').valueString;
if (option === '--print') process.stdout.write(original);
else console.log(hash === expected ? 'the hash agrees' : 'the hash differs');
