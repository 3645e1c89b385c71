/** The code tables that screens show. Codes: KMEHR 1.43 and facts B4-B6; the words are ours. */
import { careTables } from './care-tables.ts';
import { countryTables } from './country-names.ts';
import { itemTables } from './item-tables.ts';
import { mediaTables } from './media-tables.ts';
import { medicationTables } from './medication-tables.ts';
import { partyTables } from './party-tables.ts';
import { siteTables } from './site-tables.ts';
import { timeTables } from './time-tables.ts';
import { transactionTables } from './transaction-tables.ts';
import { unitTables } from './unit-tables.ts';
import { wishTables } from './wish-tables.ts';

export const labelTables: Readonly<Record<string, string>> = {
  ...transactionTables,
  ...itemTables,
  ...partyTables,
  ...wishTables,
  ...careTables,
  ...medicationTables,
  ...timeTables,
  ...unitTables,
  ...siteTables,
  ...mediaTables,
  ...countryTables,
};
