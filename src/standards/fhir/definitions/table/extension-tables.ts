/** Extensions as tables: those with a value, and those made of named parts. Source: FHIR R4, 2.4.0. */
import type { Cardinality, Fact, ProfileTable, Rows } from './profile-table.ts';
import { canonical } from './words.ts';

type Head = Pick<ProfileTable, 'profile' | 'version' | 'name' | 'status'> & {
  readonly context: readonly string[];
};

const url = (profile: string): readonly Fact[] => [{ fixedUri: canonical(profile) }];

export const valueExtension = (head: Head, value: readonly Fact[], more: Rows = {}): ProfileTable => ({
  ...head,
  type: 'Extension',
  rows: { extension: ['..0'], url: url(head.profile), 'value[x]': value, ...more },
});

export interface Part {
  readonly often: Cardinality;
  readonly facts?: readonly Fact[];
  readonly value: readonly Fact[];
  readonly more?: Rows;
}

const partRows = ([name, { often, facts = [], value, more = {} }]: readonly [string, Part]): Rows => ({
  [`extension:${name}`]: [often, ...facts],
  [`extension:${name}.extension`]: ['..0'],
  [`extension:${name}.url`]: [{ fixedUri: name }],
  [`extension:${name}.value[x]`]: value,
  ...Object.fromEntries(Object.entries(more).map(([path, row]) => [`extension:${name}.${path}`, row])),
});

export const partsExtension = (head: Head, parts: Readonly<Record<string, Part>>, more: Rows = {}): ProfileTable => ({
  ...head,
  type: 'Extension',
  rows: {
    ...more,
    ...Object.assign({}, ...Object.entries(parts).map(partRows)),
    url: url(head.profile),
    'value[x]': ['..0'],
  },
});
