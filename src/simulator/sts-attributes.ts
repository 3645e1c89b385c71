/** What the invented STS certifies of who holds a certificate, attribute by attribute as it was asked. Source: access rules 10.1-10.3. */
import type { KeyActor } from './key-directory.ts';
import { isKnown, recognitionsOf } from './registers.ts';
import type { RegisterState } from './state.ts';
import type { AssertedAttribute } from './sts-assertion.ts';

export type AskedAttribute = Omit<AssertedAttribute, 'value'>;

/** CD-HCPARTY -> quality of the STS. */
const QUALITIES: Readonly<Record<string, string>> = {
  persphysician: 'doctor',
  persclinicalpsychologist: 'clinicalpsychologist',
};
/** Type of a number -> the qualities of its house; other houses with a NIHII number are what they ask to be. */
const HOUSES: Readonly<Record<string, RegExp>> = {
  'NIHII-HOSPITAL': /^hospital$/,
  'NIHII-PHARMACY': /^pharmacy$/,
  NIHII: /^(?!hospital$|pharmacy$|hub$)/,
  CBE: /^enterprise$/,
  EHP: /^hub$/,
};

const PERSON = /^urn:be:fgov:person:ssin:(?:ehealth:1\.0:(?:fpsph:|professional:|nihii:)?)?([a-z]+):(boolean|nihii11)$/;
const SSIN = /^urn:be:fgov:(?:person:ssin|ehealth:1\.0:certificateholder:person:ssin)$/;
const HOUSE_NUMBER = /^urn:be:fgov:ehealth:1\.0:(?:certificateholder:)?([a-z]+):(nihii|cbe|ehp)-number$/;
const HOUSE_RECOGNISED =
  /^urn:be:fgov:ehealth:1\.0:(?:certificateholder:)?([a-z]+):(?:nihii|cbe|ehp)-number:recognised\1:(boolean|nihii11)$/;

/** Attributes that do not concern the holder are left out. */
export function attributesOf(
  state: RegisterState,
  holder: KeyActor,
  asked: readonly AskedAttribute[],
): AssertedAttribute[] {
  const certified = holder.type === 'SSIN' ? ofPerson(state, holder.number) : ofHouse(state, holder);
  return asked.flatMap((one) => {
    const value = certified(one.name);
    return value === undefined ? [] : [{ ...one, value }];
  });
}

const ofPerson = (state: RegisterState, ssin: string) => {
  const qualities = new Map(
    recognitionsOf(state, ssin)
      .filter((one) => one.state === 'active')
      .map(({ profession, nihii }) => [QUALITIES[profession] ?? profession.replace(/^pers/, ''), nihii]),
  );
  return (name: string): string | undefined => {
    if (SSIN.test(name)) return ssin;
    const [, quality = '', what] = PERSON.exec(name) ?? [];
    return what === 'boolean' ? String(qualities.has(quality)) : qualities.get(quality);
  };
};

const ofHouse =
  (state: RegisterState, holder: KeyActor) =>
  (name: string): string | undefined => {
    const [, , type] = HOUSE_NUMBER.exec(name) ?? [];
    if (type !== undefined) return holder.type.toLowerCase().startsWith(type) ? holder.number : undefined;
    const [, kind = '', what] = HOUSE_RECOGNISED.exec(name) ?? [];
    if (what === 'nihii11') return holder.number.padEnd(11, '0');
    const isRecognised = isKnown(state, holder) && HOUSES[holder.type]?.test(kind);
    return what === 'boolean' ? String(Boolean(isRecognised)) : undefined;
  };
