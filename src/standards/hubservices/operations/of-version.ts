/** The operations that a version of the hub services has. Source: KMEHR facts A3. */
import type { HubVersion } from '../versions.ts';
import { type OperationName, type OperationRow, operations } from './table.ts';

type Entry = readonly [OperationName, OperationRow];

const entries = Object.entries(operations) as readonly Entry[];

export const operationsOf = ({ lacks }: HubVersion): readonly Entry[] =>
  entries.filter(([name]) => !lacks.includes(name));
