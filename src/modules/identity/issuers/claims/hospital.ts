/** Staff of a hospital, by its own identity provider: who, for which patient, to what end; the house is that of the issuer's row. Source: access rules 10.9, 10.11; IHE IUA, ITI-71. */
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { parseSsin, type Ssin } from '../../../../standards/belgium/index.ts';
import type { ReadClaims } from './external-identity.ts';

/** What a token may be for. Source: HL7 v3-PurposeOfUse. */
const PURPOSES: readonly string[] = ['TREAT'];

const shape = Compile(
  Type.Object({
    typ: Type.Optional(Type.Literal('Bearer')),
    nihii: Type.String({ pattern: '^\\d{11}$' }),
    ssin: Type.Optional(Type.String()),
    purpose_of_use: Type.String(),
    patient: Type.Optional(Type.String()),
  }),
);

export const hospital: ReadClaims = (claims, { issuer: { institution }, strictness }) => {
  if (!shape.Check(claims) || institution === undefined) return { why: 'claims' };
  const { nihii, purpose_of_use: purpose } = claims;
  if (!PURPOSES.includes(purpose)) return { why: 'purpose' };
  const numbers: { ssin?: Ssin; patient?: Ssin } = {};
  for (const name of ['ssin', 'patient'] as const) {
    const text = claims[name];
    const number = text === undefined ? undefined : parseSsin(text, strictness);
    if (number && !number.ok) return { why: name };
    if (number) numbers[name] = number.value;
  }
  return { kind: 'professional', nihii, institution, ...numbers };
};
