/** CoBRHA, the national register and the insurers of the invented Brussels: look-ups, and changes numbered in their order. */
import type { KeyActor } from './key-directory.ts';
import type { RegisterState, SimulatedHouse, SimulatedPerson, SimulatedRecognition } from './state.ts';

export type NationalEvent = { readonly ssin: string } & (
  | { readonly kind: 'name'; readonly familyName: string; readonly firstNames: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'sex'; readonly sex: SimulatedPerson['sex'] }
  | { readonly kind: 'death'; readonly on: string }
  | { readonly kind: 'number'; readonly newSsin: string }
);

export interface GmdEvent {
  readonly ssin: string;
  readonly holder: string;
  readonly since: string;
}

const MOST_CHANGES = 500;

export const recognitionsOf = (state: RegisterState, ssin: string): readonly SimulatedRecognition[] =>
  state.actors[ssin] ?? [];

/** Adds or replaces one recognition; with `tell` it is also a change that members learn of. */
export function recognise(state: RegisterState, ssin: string, recognition: SimulatedRecognition, tell: boolean): void {
  const others = recognitionsOf(state, ssin).filter(({ nihii }) => nihii !== recognition.nihii);
  state.actors[ssin] = [...others, recognition];
  if (tell) state.cobrhaChanges.push({ sequence: state.cobrhaChanges.length + 1, ssin, ...recognition });
}

export const personWith = (state: RegisterState, ssin: string): SimulatedPerson | undefined =>
  state.persons.find((person) => person.ssin === ssin || person.replaced.includes(ssin));

export function addHouse(state: RegisterState, house: SimulatedHouse): void {
  state.houses = [...state.houses.filter((known) => JSON.stringify(known) !== JSON.stringify(house)), house];
}

const NIHII_DIGITS = 8;

/** Is this a number of a recognised caregiver or of a house? */
export function isKnown({ actors, houses }: RegisterState, { type, number }: KeyActor): boolean {
  if (type === 'SSIN') return (actors[number] ?? []).length > 0;
  const isHouse = houses.some(({ numbers }) => numbers.some((one) => one.type === type && one.number === number));
  const isCaregiver = (): boolean =>
    Object.values(actors).some((all) => all.some(({ nihii }) => nihii.slice(0, NIHII_DIGITS) === number));
  return isHouse || (type === 'NIHII' && isCaregiver());
}

export function addPerson(state: RegisterState, person: SimulatedPerson): void {
  state.persons = [...state.persons.filter(({ ssin }) => ssin !== person.ssin), person];
}

/** Something happened in a person's life. */
export function change(state: RegisterState, event: NationalEvent): void {
  const known = personWith(state, event.ssin);
  if (known) state.persons = state.persons.map((person) => (person === known ? changed(known, event) : person));
  state.nationalChanges.push({ sequence: state.nationalChanges.length + 1, ...event });
}

/** An insurer learns who holds a person's global medical file, and since when. */
export function holdGmd(state: RegisterState, gmd: GmdEvent): void {
  state.gmdChanges.push({ sequence: state.gmdChanges.length + 1, ...gmd });
}

function changed(person: SimulatedPerson, event: NationalEvent): SimulatedPerson {
  switch (event.kind) {
    case 'name':
      return { ...person, familyName: event.familyName, firstNames: event.firstNames };
    case 'address':
      return { ...person, address: event.address };
    case 'sex':
      return { ...person, sex: event.sex };
    case 'death':
      return { ...person, deceasedOn: event.on };
    case 'number':
      return { ...person, ssin: event.newSsin, replaced: [...person.replaced, person.ssin] };
  }
}

export const after = <Change extends { readonly sequence: number }>(
  changes: readonly Change[],
  sequence: number,
): readonly Change[] => changes.filter((one) => one.sequence > sequence).slice(0, MOST_CHANGES);
