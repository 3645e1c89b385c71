import { expect, it } from 'vitest';
import { changeSet, type SentPart } from './set-change.ts';

const kept = [{ id: '/s/1/1', likeness: 'a' }, { id: '/s/2/4', likeness: 'b' }, { likeness: 'c' }];
const part = (likeness: string, id?: string, mine = true): SentPart => ({ likeness, id, mine });
const colleagues = (likeness: string, id?: string) => part(likeness, id, false);

it.each<[string, SentPart[], unknown]>([
  ['all as they were', [colleagues('a', '/s/1/1'), colleagues('b', '/s/2/4')], { ids: ['/s/1/1', '/s/2/4'] }],
  ['one left out', [colleagues('b', '/s/2/4')], { ids: ['/s/2/4'] }],
  ['none left', [], { ids: [] }],
  ['a new one', [part('x')], { ids: ['new-0'] }],
  ['a new one of a colleague', [colleagues('x')], { fault: 'set-part-not-yours' }],
  ['one without id, as it was', [colleagues('c')], { ids: ['new-0'] }],
  ['that one twice', [colleagues('c'), colleagues('c')], { fault: 'set-part-not-yours' }],
  ['a changed one', [part('x', '/s/2/new/4')], { ids: ['/s/2/5'] }],
  ['a changed one in a colleague’s name', [colleagues('x', '/s/2/new/4')], { fault: 'set-part-not-yours' }],
  ['called changed, and as it was', [colleagues('b', '/s/2/new/4')], { ids: ['/s/2/4'] }],
  ['changed and not called so', [part('x', '/s/2/4')], { fault: 'set-part-changed' }],
  ['changed from another version', [part('x', '/s/2/new/3')], { fault: 'set-part-unknown' }],
  ['an id nobody gave', [part('x', '/s/9/1')], { fault: 'set-part-unknown' }],
  ['one twice', [part('a', '/s/1/1'), part('a', '/s/1/1')], { fault: 'set-part-twice' }],
  ['one kept and changed', [part('a', '/s/1/1'), part('x', '/s/1/new/1')], { fault: 'set-part-twice' }],
])('%s', (_, sent, outcome) => {
  expect(changeSet(kept, sent, (at) => `new-${at}`)).toEqual(outcome);
});
