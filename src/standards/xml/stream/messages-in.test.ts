import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesIn } from './messages-in.ts';

const options = { isMessage: (name: string) => name === 'message', mostBytes: 1000 };

async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What is cut, each message as its text, each fault as its word. */
async function cut(text: string | Buffer, size = 7): Promise<string[]> {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text);
  const found: string[] = [];
  for await (const one of messagesIn(inChunks(bytes, size), options))
    found.push('fault' in one ? `! ${one.fault}` : one.bytes.toString().trim());
  return found;
}

describe('a stream of messages', () => {
  it.each([
    [
      'one after the other',
      '<message>a</message><message>b</message>',
      ['<message>a</message>', '<message>b</message>'],
    ],
    [
      'on lines of their own',
      '<message>a</message>\n\n<message>b</message>\n',
      ['<message>a</message>', '<message>b</message>'],
    ],
    [
      'one alone, with a mark and a declaration',
      '\uFEFF<?xml version="1.0"?>\n<m:message>a</m:message>',
      ['<m:message>a</m:message>'],
    ],
    ['with comments between', '<!-- <message/> --><message>a</message><!-- --->', ['<message>a</message>']],
    [
      'in an element around them',
      '<all x="a>b"><message>a</message> <message>b</message></all>',
      ['<message>a</message>', '<message>b</message>'],
    ],
    [
      'with other elements in the one around',
      '<all><of>x</of><message>a</message></all>',
      ['<of>x</of>', '<message>a</message>'],
    ],
    [
      'with words between',
      'what? <message>a</message> < 3 <message>b</message>',
      ['! text', '<message>a</message>', '! text', '<message>b</message>'],
    ],
    ['one that never ends', '<message>a<message>b</message>', ['<message>a', '<message>b</message>']],
    ['the last one cut off', '<message>a</message><message>b', ['<message>a</message>', '<message>b']],
    [
      'one that is too large',
      `<message>${'x'.repeat(5000)}</message><message>b</message>`,
      ['! too-large', '<message>b</message>'],
    ],
    [
      'one that is too large and never ends',
      `<message>${'x'.repeat(5000)}<message>b</message>`,
      ['! too-large', '<message>b</message>'],
    ],
    ['nothing', ' \n', []],
    [
      'a document type',
      '<message>a</message><!DOCTYPE message [<!ENTITY a "b">]><message>&a;</message>',
      ['<message>a</message>', '! dtd'],
    ],
    ['an end that closes nothing', '</message><message>a</message>', ['! text', '<message>a</message>']],
    ['names that begin alike', '<message>a<messages/></message>', ['<message>a<messages/></message>']],
  ])('%s', async (_, text, found) => {
    expect(await cut(text)).toEqual(found);
    expect(await cut(text, 1)).toEqual(found);
    expect(await cut(text, 100_000)).toEqual(found);
  });

  it.each([['utf16le'], ['utf-16 with its mark']])('says of %s that its tags cannot be found', async (how) => {
    const wide = Buffer.from(`${how === 'utf16le' ? '' : '\uFEFF'}<message>a</message>`, 'utf16le');
    expect(await cut(wide)).toEqual(['! encoding']);
  });

  it('tells of each message where it stands, in which encoding, and what prefixes mean', async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>\n<all xmlns:a="urn:a" xmlns='urn:b'>\n  <message>a</message>\n\n<message>b</message></all>`;
    const found = [];
    for await (const one of messagesIn(inChunks(Buffer.from(text), 9), options)) found.push(one);
    expect(found).toMatchObject([
      { line: 3, at: text.indexOf('<message>a'), name: 'message', namespaces: ` xmlns:a="urn:a" xmlns='urn:b'` },
      { line: 5, at: text.indexOf('<message>b') },
    ]);
    expect(found.map((one) => 'declaration' in one && one.declaration.toString())).toEqual(
      Array(2).fill('<?xml version="1.0" encoding="ISO-8859-1"?>'),
    );
  });

  it('one declaration does not hold for the document after its own', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><message>a</message><message>b</message>';
    const found = [];
    for await (const one of messagesIn(inChunks(Buffer.from(text), 9), options)) found.push(one);
    expect(found.map((one) => 'declaration' in one && one.declaration.length > 0)).toEqual([true, false]);
  });

  it('finds every message again, however the stream is cut, and loses no byte of it', async () => {
    const message = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => `<message>${text.replace(/[<>&\r]/g, '.')}</message>`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 20 }),
        fc.integer({ min: 1, max: 60 }),
        async (messages, size) => {
          expect(await cut(messages.join('\n'), size)).toEqual(messages);
        },
      ),
    );
  });

  it('whatever comes, ends, and tells no more than there is', async () => {
    const hostile = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '</',
        'message',
        '<message',
        '/>',
        '<!--',
        '-->',
        '<?',
        '?>',
        '"',
        ' ',
        'é',
        '\0',
        '<all ',
        ']]>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const text = parts.join('');
        expect((await cut(text, size)).length).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
      { numRuns: 500 },
    );
  });
});
