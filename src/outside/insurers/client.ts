/** The insurers over the wire: who holds a patient's global medical file, and what changed since. Source: KMEHR facts A6. */
import { Type } from 'typebox';
import type { Insurers } from '../../modules/access/index.ts';
import { askChanges, sequence } from '../read-changes.ts';

const change = Type.Object({
  sequence,
  ssin: Type.String({ pattern: '^\\d{11}$' }),
  holder: Type.String({ pattern: '^\\d{8}(\\d{3})?$' }),
  since: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
});

export const insurersClient = (address: string | undefined): Insurers => ({
  changesAfter: (last) => askChanges(address, `/insurers/changes?after=${last}`, change),
});
