/** CoBRHA over the wire: who is recognised in which profession, and what changed since. Source: access rules 9.10. */
import { Type } from 'typebox';
import type { Cobrha } from '../../modules/people/index.ts';
import { askRegister } from '../ask-register.ts';
import { askChanges, sequence } from '../read-changes.ts';

const recognition = {
  nihii: Type.String({ pattern: '^\\d{11}$' }),
  profession: Type.String({ pattern: '^[a-z]{4,50}$' }),
  state: Type.Union([Type.Literal('active'), Type.Literal('suspended'), Type.Literal('withdrawn')]),
};
const lookUp = Type.Object({ recognitions: Type.Array(Type.Object(recognition), { maxItems: 50 }) });
const change = Type.Object({ ...recognition, sequence, ssin: Type.String({ pattern: '^\\d{11}$' }) });

export function cobrhaClient(address: string | undefined): Cobrha {
  return {
    recognitionsOf: async (ssin) => {
      const answer = await askRegister(address, '/cobrha/look-up', lookUp, { ssin });
      return answer.answered ? { answered: true, value: answer.value.recognitions } : answer;
    },
    changesAfter: (last) => askChanges(address, `/cobrha/changes?after=${last}`, change),
  };
}
