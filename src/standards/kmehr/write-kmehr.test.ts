import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../xml/index.ts';
import { NotWritable, printSchema } from '../xml-model/index.ts';
import { MESSAGE } from './declaration/message.ts';
import { checkKmehr, explain, KMEHR, type KmehrMessage, type ReadKmehr, readKmehr, writeKmehr } from './index.ts';

const VALID = 'corpora/valid/kmehr';

function readOf(text: string | Buffer): ReadKmehr {
  const result = readKmehr(Buffer.from(text), DEFAULT_LIMITS);
  if (!result.ok) throw new Error('not read');
  return result.value;
}
const note = (): string => readFileSync(join(VALID, 'note.xml'), 'utf8');

it('our own schema, printed from the declaration, accepts what the writer writes', () => {
  const validator = XsdValidator.fromDoc(XmlDocument.fromString(printSchema('kmehrmessage', MESSAGE, KMEHR)));
  for (const file of readdirSync(VALID)) {
    const written = writeKmehr(readOf(readFileSync(join(VALID, file))).message);
    expect(() => validator.validate(XmlDocument.fromString(written)), file).not.toThrow();
  }
});

describe('the writer is strict', () => {
  const { message } = readOf(note());
  it.each<[string, KmehrMessage]>([
    ['without a header', { ...message, header: undefined }],
    ['with an element it only keeps', readOf(note().replace('</folder>', '<glitter/></folder>')).message],
    ['with a wrong date', { ...message, header: { ...message.header, date: 'yesterday' } }],
  ])('nothing %s', (_, wrong) => {
    expect(() => writeKmehr(wrong)).toThrow(NotWritable);
  });
});

it('what the schema refuses is said in words, with its place', () => {
  const read = readOf(note().replace(/<iscomplete>[^<]*</, '<iscomplete>perhaps<'));
  expect(explain(checkKmehr(read), read.text, 'en')).toMatchObject([
    { rule: 'schema-wrong-value', severity: 'error', text: expect.stringContaining('“perhaps”') },
  ]);
});
