/** A professional in the realm `healthcare`: `userProfile` has a key for each discipline. Source: access rules 10.7, 10.8. */
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { parseSsin } from '../../../../standards/belgium/index.ts';
import { professionOf } from '../../ehealth-professions.ts';
import type { ReadClaims } from './external-identity.ts';

const shape = Compile(
  Type.Object({
    typ: Type.Literal('Bearer'),
    ssin: Type.String(),
    userProfile: Type.Object({ ssin: Type.Optional(Type.String()) }),
  }),
);
const discipline = Compile(Type.Object({ recognised: Type.Boolean(), nihii11: Type.String({ pattern: '^\\d{11}$' }) }));

interface Held {
  readonly profession: string;
  readonly nihii: string;
}

/** The recognised disciplines of a profile; one that is not known here is none. */
const heldIn = (profile: Readonly<Record<string, unknown>>): Held[] =>
  Object.entries(profile).flatMap(([key, said]) => {
    const profession = professionOf(key);
    return profession && discipline.Check(said) && said.recognised ? [{ profession, nihii: said.nihii11 }] : [];
  });

export const healthcare: ReadClaims = (claims, { strictness, namedNihii }) => {
  if (!shape.Check(claims)) return { why: 'claims' };
  const { ssin, userProfile } = claims;
  const number = parseSsin(ssin, strictness);
  // Who somebody is stands there twice: both must say the same.
  if (!number.ok || (userProfile.ssin ?? ssin) !== ssin) return { why: 'ssin' };
  const held = heldIn(userProfile).filter(({ nihii }) => namedNihii === undefined || nihii === namedNihii);
  const [one, ...others] = held;
  if (!one) return { why: 'not-recognised' };
  if (others.length > 0) return { why: 'several-disciplines' };
  return { kind: 'professional', ssin: number.value, ...one };
};
