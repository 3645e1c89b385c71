/** The national register over the wire: a person by number, and what changed since. Source: access rules 9.3. */
import { Type } from 'typebox';
import type { NationalRegister } from '../../modules/people/index.ts';
import { askRegister } from '../ask-register.ts';
import { askChanges, sequence } from '../read-changes.ts';

const ssin = Type.String({ pattern: '^\\d{11}$' });
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const NO_CONTROL = '^[^\\u0000-\\u001f\\u007f]+$';
const name = Type.String({ pattern: NO_CONTROL, maxLength: 200 });
const address = Type.String({ pattern: NO_CONTROL, maxLength: 300 });
const sex = Type.Union([Type.Literal('male'), Type.Literal('female'), Type.Literal('unknown')]);

const lookUp = Type.Object({
  person: Type.Union([
    Type.Null(),
    Type.Object({
      ...{ ssin, sex },
      replaced: Type.Array(ssin, { maxItems: 20 }),
      familyName: name,
      firstNames: name,
      birthDate: Type.Optional(Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })),
      address: Type.Optional(address),
      deceasedOn: Type.Optional(day),
    }),
  ]),
});

const event = { sequence, ssin };
const change = Type.Union([
  Type.Object({ ...event, kind: Type.Literal('name'), familyName: name, firstNames: name }),
  Type.Object({ ...event, kind: Type.Literal('address'), address }),
  Type.Object({ ...event, kind: Type.Literal('sex'), sex }),
  Type.Object({ ...event, kind: Type.Literal('death'), on: day }),
  Type.Object({ ...event, kind: Type.Literal('number'), newSsin: ssin }),
]);

export function nationalRegisterClient(url: string | undefined): NationalRegister {
  return {
    person: async (number) => {
      const answer = await askRegister(url, '/national-register/look-up', lookUp, { ssin: number });
      return answer.answered ? { answered: true, value: answer.value.person ?? undefined } : answer;
    },
    changesAfter: (last) => askChanges(url, `/national-register/changes?after=${last}`, change),
  };
}
