/** The metahub over the wire: which hubs know a person. Its real protocol comes behind the same interface. Source: KMEHR facts A4. */
import { Type } from 'typebox';
import type { HubLocator } from '../../modules/hub/index.ts';
import { askRegister } from '../ask-register.ts';

const located = Type.Object({ hubs: Type.Array(Type.String({ pattern: '^\\d{8,12}$' }), { maxItems: 50 }) });

export const metahubClient = (address: string | undefined): HubLocator => ({
  hubsOf: async (ssin) => {
    const answer = await askRegister(address, '/metahub/look-up', located, { ssin });
    return answer.answered ? { answered: true, value: answer.value.hubs } : answer;
  },
});
