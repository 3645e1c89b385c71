/** The code tables that screens show. Codes: KMEHR facts B4-B6; the words are ours. */
import { itemTables } from './item-tables.ts';
import { partyTables } from './party-tables.ts';
import { transactionTables } from './transaction-tables.ts';

export const labelTables: Readonly<Record<string, string>> = { ...transactionTables, ...itemTables, ...partyTables };
