/** The insurers over the wire: who holds a patient's global medical file, and what changed since. Source: KMEHR facts A6. */
import { Type } from 'typebox';
import type { Insurers } from '../../modules/access/index.ts';
import { askRegister } from '../ask-register.ts';

const changes = Type.Object({
  changes: Type.Array(
    Type.Object({
      sequence: Type.Integer({ minimum: 1 }),
      ssin: Type.String({ pattern: '^\\d{11}$' }),
      holder: Type.String({ pattern: '^\\d{8}(\\d{3})?$' }),
      since: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
    }),
    { maxItems: 1000 },
  ),
});

export const insurersClient = (address: string | undefined): Insurers => ({
  changesAfter: async (sequence) => {
    const answer = await askRegister(address, `/insurers/changes?after=${sequence}`, changes);
    return answer.answered ? { answered: true, value: answer.value.changes } : answer;
  },
});
