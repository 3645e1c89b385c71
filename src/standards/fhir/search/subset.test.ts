import { expect, it } from 'vitest';
import { subsetOf } from './index.ts';

const WHOLE = {
  ...{ resourceType: 'Observation', id: 'o1', meta: { versionId: '1' }, text: { div: 'x' }, status: 'final' },
  ...{ _status: { id: 's' }, code: {}, subject: {}, note: [], valueString: 'v' },
};

it.each([
  [{}, Object.keys(WHOLE)],
  [{ summary: 'false' }, Object.keys(WHOLE)],
  [{ summary: 'text' }, ['resourceType', 'id', 'meta', 'text', 'status', '_status', 'code']],
  [{ summary: 'data' }, Object.keys(WHOLE).filter((name) => name !== 'text')],
  [{ summary: 'true' }, ['resourceType', 'id', 'meta', 'status', '_status', 'code', 'subject', 'valueString']],
  [{ elements: ['note'] }, ['resourceType', 'id', 'meta', 'status', '_status', 'code', 'note']],
] as const)('%j keeps %j', (parts, names) => {
  const subset = subsetOf(WHOLE, parts);
  expect(Object.keys(subset).sort()).toEqual([...names].sort());
  const isWhole = names.length === Object.keys(WHOLE).length;
  expect(subset.meta?.tag).toEqual(isWhole ? undefined : [expect.objectContaining({ code: 'SUBSETTED' })]);
});
