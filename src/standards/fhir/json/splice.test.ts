import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, type ServerFacts, serverEdits, splice, undoing, undoSplices } from './index.ts';
import { resourceText } from './testing/any-json.ts';

const FACTS: ServerFacts = { id: 'new', versionId: '2', lastUpdated: '2026-11-30T10:00:00.000+01:00' };

const read = (text: string) => {
  const answer = readJson(Buffer.from(text));
  if (!answer.ok) throw new Error(answer.fault);
  return answer;
};
const served = (text: string, facts = FACTS): string => {
  const { bytes, at } = read(text);
  return splice(bytes, serverEdits({ bytes, at }, facts)).toString();
};

const META = `"versionId":"2","lastUpdated":"${FACTS.lastUpdated}"`;

describe('what the server sets', () => {
  it.each([
    ['{"resourceType":"X"}', `{"resourceType":"X","id":"new","meta":{${META}}}`],
    ['{ "id" : "old", "resourceType" : "X" }', `{ "id" : "new", "resourceType" : "X","meta":{${META}} }`],
    ['{"resourceType":"X","meta":{ }}', `{"resourceType":"X","id":"new","meta":{${META} }}`],
    ['{"meta":{"tag":[]},"resourceType":"X"}', `{"meta":{${META},"tag":[]},"resourceType":"X","id":"new"}`],
    [
      '{"resourceType":"X","id":"a","meta":{"lastUpdated":"1","versionId":"1"}}',
      `{"resourceType":"X","id":"new","meta":{"lastUpdated":"${FACTS.lastUpdated}","versionId":"2"}}`,
    ],
    ['{"resourceType":"X","id":"new","meta":null}', `{"resourceType":"X","id":"new","meta":{${META}}}`],
  ])('%s', (text, wanted) => {
    expect(served(text)).toBe(wanted);
  });

  it('is also what references of a transaction become', () => {
    const references = [{ path: ['subject', 'reference'], text: 'Patient/é"' }];
    expect(
      served('{"subject":{"reference": "urn:uuid:1"},"resourceType":"X","id":"new"}', { ...FACTS, references }),
    ).toBe(`{"subject":{"reference": "Patient/é\\""},"resourceType":"X","meta":{${META}},"id":"new"}`);
  });

  it('is the only thing that changes, and can be taken back byte for byte', () => {
    fc.assert(
      fc.property(resourceText, (text) => {
        fc.pre(!/__proto__/.test(text));
        const { bytes, at, value } = read(text);
        const edits = serverEdits({ bytes, at }, FACTS);
        const after = splice(bytes, edits);
        const { id, versionId, lastUpdated } = FACTS;
        const before = value as { meta?: unknown };
        const meta = before.meta && typeof before.meta === 'object' ? before.meta : {};
        expect(read(after.toString()).value).toEqual({ ...before, id, meta: { ...meta, versionId, lastUpdated } });
        expect(undoSplices(after, edits).equals(bytes)).toBe(true);
        expect(undoing(undoing(edits))).toEqual(edits);
      }),
    );
  });

  it('is set in an entry without reading it again', () => {
    const entry = read('{"entry":[{"resource":{"resourceType":"X","id":"é"}}]}').at.under(['entry', 0, 'resource']);
    if (!entry) throw new Error('no entry');
    expect(splice(entry.bytes, serverEdits(entry, FACTS)).toString()).toBe(
      `{"resourceType":"X","meta":{${META}},"id":"new"}`,
    );
  });

  it('edits that overlap are a bug', () => {
    const edit = { from: 0, to: 2, text: '', was: '{}' };
    expect(() => splice(Buffer.from('{}'), [edit, { ...edit, from: 1 }])).toThrow();
  });
});
