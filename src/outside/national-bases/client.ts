/** The national bases of consents and exclusions over the wire: what changed since, and what is decided here. Source: access rules 4, 12.2. */
import { Type } from 'typebox';
import type { NationalBases } from '../../modules/access/index.ts';
import { askRegister } from '../ask-register.ts';
import { askChanges, sequence } from '../read-changes.ts';

const ssin = Type.String({ pattern: '^\\d{11}$' });
const at = Type.String({
  pattern: '^20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$',
});
const said = { sequence, ssin, at, reference: Type.Optional(Type.String({ maxLength: 100 })) };
const state = Type.Union([Type.Literal('GIVEN'), Type.Literal('REVOKED'), Type.Literal('DECEASED')]);
const party = Type.Union([
  Type.Object({ person: ssin }, { additionalProperties: false }),
  Type.Object({ house: Type.String({ pattern: '^\\d{8}$' }) }, { additionalProperties: false }),
]);
const consent = Type.Object({ ...said, state });
const exclusion = Type.Object({ ...said, party, excluded: Type.Boolean() });
const told = Type.Object({
  outcome: Type.Union([Type.Literal('taken'), Type.Literal('overtaken'), Type.Literal('refused')]),
});

export function nationalBasesClient(address: string | undefined): NationalBases {
  return {
    isConnected: address !== undefined,
    consentsAfter: (last) => askChanges(address, `/national-bases/consents/changes?after=${last}`, consent),
    exclusionsAfter: (last) => askChanges(address, `/national-bases/exclusions/changes?after=${last}`, exclusion),
    declare: async ({ register, ...declaration }) => {
      const answer = await askRegister(address, `/national-bases/${register}/declare`, told, declaration);
      return answer.answered ? { answered: true, value: answer.value.outcome } : answer;
    },
  };
}
