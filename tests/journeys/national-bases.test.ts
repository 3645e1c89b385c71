import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consentsRegister,
  declareConsent,
  endExclusion,
  exclude,
  inRecord,
  type NationalBasesContext,
  readConsents,
  readExclusions,
  stepWithNationalBases,
  tellNationalBases,
  waitingMessages,
  withdrawConsent,
} from '../../src/modules/access/index.ts';
import { readTrail } from '../../src/modules/audit/index.ts';
import { type Act, itemKey, type RecordGrant } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import {
  addInstitution,
  closeDeadChange,
  deadChanges,
  findPatient,
  hashSsin,
  registersHeard,
  retryDeadChange,
} from '../../src/modules/people/index.ts';
import { nationalBasesClient } from '../../src/outside/national-bases/client.ts';
import type { Fault } from '../../src/simulator/server.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { type Citizen, makeCitizen } from './citizens.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { joinRecords } from './join-records.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

const START = '2026-11-29T10:00:00.000Z';
let town: RegistersHouse;
let bases: NationalBasesContext;
let gp: TestCaregiver;
let other: TestCaregiver;
let minutes = 0;
let stories = 1;

beforeAll(async () => {
  town = await openRegistersHouse(START);
  bases = { ...town.house.access, nationalBases: nationalBasesClient(town.simulator.url) };
});
afterAll(() => town.close());
/** Each story stands an hour after the one before, with caregivers of its own. */
beforeEach(async () => {
  later(60);
  gp = await town.house.caregiver(2 * stories);
  other = await town.house.caregiver(2 * stories + 1);
  stories += 1;
});

const moment = (inMinutes = 0): string => new Date(Date.parse(START) + (minutes + inMinutes) * 60_000).toISOString();
function later(more: number): string {
  minutes += more;
  town.moveTo(moment());
  return moment();
}
const keys = () => town.house.access.keys;
const step = () => stepWithNationalBases(bases);
const citizen = async (name: string): Promise<Citizen> => {
  const made = await makeCitizen(town.house, gp, name, '1980-05-05');
  await step();
  return made;
};
const look = async (who: TestCaregiver, { ssin }: { readonly ssin: string }, emergency?: string) =>
  (await ask(town.house, who, 'GetTransactionList', bodies.list(ssin), emergency ? { emergency } : {})).body;
const sees = async (who: TestCaregiver, whose: { readonly ssin: string }): Promise<boolean> =>
  (await look(who, whose)).includes('iscomplete>true');
const act = async <Value>(
  name: Act,
  { key, caller }: Citizen,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Value> => {
  const answer = await inRecord(town.house.access, { act: name, caller, patient: { key } }, use);
  if (!answer.granted) throw new Error(answer.refused);
  return answer.value;
};

const withdraw = (whose: Citizen) => act('withdraw-consent', whose, (grant) => withdrawConsent(grant, keys()));
const consent = (whose: Citizen) =>
  act('declare-consent', whose, (grant) => declareConsent(grant, keys(), { kind: 'retrospective' }));
const held = ({ ssin }: { readonly ssin: string }) => town.simulator.heldNationally(ssin);
const stateOf = async (whose: Citizen) =>
  (await act('view-rights', whose, readConsents)).find(({ purpose }) => purpose === 'care-sharing');
const dead = async () => {
  const found = await town.asOfficer(await town.officer('Ada', ['administrator']), 'dead-changes', deadChanges);
  if (typeof found === 'string') throw new Error(found);
  return found.filter(({ register }) => register.startsWith('national-') && register !== 'national-register');
};
const trailOf = async (whose: Citizen): Promise<string[]> => {
  // What happened at this very moment stands in the list of the next.
  later(1);
  const lines = await act('view-trail', whose, (grant) => readTrail(grant, keys(), { limit: 50 }));
  return lines.map(({ act: what, door, outcome, reason }) => `${what} ${door} ${outcome} ${reason}`);
};

describe('what changes at the national base', () => {
  it('a withdrawal closes everything, writes a letter and a line of the trail, and shows where it came from', async () => {
    const ada = await citizen('Ada');
    expect(await sees(gp, ada)).toBe(true);
    town.simulator.sayConsent({ ssin: ada.ssin, state: 'REVOKED', at: later(5) });
    await step();
    expect(await look(gp, ada)).toContain('MH2.ACCESS.9');
    expect(await town.lettersTo(ada.key)).toContain('consent-withdrawn-nationally');
    expect(await trailOf(ada)).toContain('withdraw-consent national-base granted national-base REVOKED');
    expect(await stateOf(ada)).toMatchObject({ state: 'REVOKED', decision: { channel: 'national-base' } });
    town.simulator.sayConsent({ ssin: ada.ssin, state: 'GIVEN', at: later(5) });
    await step();
    expect(await sees(gp, ada)).toBe(true);
    expect((await town.lettersTo(ada.key))[0]).toBe('consent-given-nationally');
  });

  it('an exclusion set elsewhere hides everything in every profession, in an emergency too, and shows in my rights', async () => {
    const bea = await citizen('Bea');
    town.simulator.sayExclusion({ ssin: bea.ssin, party: { person: gp.ssin }, excluded: true, at: later(5) });
    await step();
    expect(await look(gp, bea, 'Bewusteloos binnengebracht')).not.toContain('Verzonnen inhoud');
    const [shown] = await act('view-rights', bea, readExclusions);
    expect(shown).toMatchObject({ name: 'Arts Verzonnen', channel: 'national-base' });
    expect((await town.letterTexts(bea.key))[0]).toContain('Arts Verzonnen was excluded elsewhere');
    expect(await trailOf(bea)).toContain('exclude national-base granted national-base');
    await act('end-exclusion', bea, (grant) => endExclusion(grant, keys(), itemKey(shown?.exclusion ?? '')));
    later(5);
    await step();
    expect(held(bea).exclusions[`person ${gp.ssin}`]).toMatchObject({ word: 'false' });
  });

  it('the end of an exclusion of somebody whom nobody knows here goes back by the number the base gave', async () => {
    const cas = await citizen('Cas');
    const stranger = makeSsin({ birthDate: '1966-06-06', counter: 5 });
    town.simulator.sayExclusion({ ssin: cas.ssin, party: { person: stranger }, excluded: true, at: later(5) });
    await step();
    const [shown] = await act('view-rights', cas, readExclusions);
    expect(shown).toMatchObject({ name: '', isPerson: true });
    expect(await town.lettersTo(cas.key)).toContain('exclusions-changed-nationally');
    later(5);
    await act('end-exclusion', cas, (grant) => endExclusion(grant, keys(), itemKey(shown?.exclusion ?? '')));
    await step();
    expect(held(cas).exclusions[`person ${stranger}`]).toMatchObject({ word: 'false' });
  });

  it('a death closes the consent; the national register alone says that somebody died', async () => {
    const dirk = await citizen('Dirk');
    town.simulator.sayConsent({ ssin: dirk.ssin, state: 'DECEASED', at: later(5) });
    await step();
    expect(await look(gp, dirk)).toContain('MH2.ACCESS.9');
    expect(await stateOf(dirk)).toMatchObject({ state: 'DECEASED' });
    expect(await town.lettersTo(dirk.key)).toContain('consent-ended-nationally');
    // The living patient says so: it opens here; the base would not have it, and is asked again the next day.
    later(5);
    await consent(dirk);
    expect(await sees(gp, dirk)).toBe(true);
    await step();
    expect(held(dirk).consent).toMatchObject({ word: 'DECEASED' });
    expect(await sees(gp, dirk)).toBe(true);
    expect(await trailOf(dirk)).toContain('tell-national-base national-base refused base-said-no');
  });

  it('consents of people who are not known here are counted, their exclusions are kept until they come', async () => {
    const ssin = makeSsin({ birthDate: '1991-01-01', counter: 44 });
    town.simulator.sayConsent({ ssin, state: 'GIVEN', at: later(1) });
    town.simulator.sayExclusion({ ssin, party: { person: other.ssin }, excluded: true, at: later(1) });
    town.simulator.sayExclusion({ ssin, party: { person: gp.ssin }, excluded: true, at: later(1) });
    town.simulator.sayExclusion({ ssin, party: { person: gp.ssin }, excluded: false, at: later(1) });
    const taken = await step();
    expect([taken.consents.applied, taken.exclusions.applied, taken.exclusions.dead]).toEqual([0, 0, 0]);
    const { database } = town.house.access;
    expect(await database.transaction((tx) => findPatient(tx, hashSsin(keys(), ssin)))).toBeUndefined();
    for (const [operation, body] of [
      ['PutPatient', bodies.patient(ssin)],
      ['PutPatientConsent', bodies.consent(ssin)],
      ['PutTherapeuticLink', bodies.link(ssin, gp)],
      ['PutTransaction', bodies.put(ssin, gp, 'kept-1')],
    ] as const)
      await ask(town.house, gp, operation, body);
    await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ssin, other));
    expect(await look(gp, { ssin })).toContain('kept-1');
    expect(await look(other, { ssin })).not.toContain('kept-1');
  });

  it('an exclusion of a house that is not known here holds once the house comes', async () => {
    const eva = await citizen('Eva');
    town.simulator.sayExclusion({ ssin: eva.ssin, party: { house: '71000436' }, excluded: true, at: later(1) });
    await step();
    expect(await act('view-rights', eva, readExclusions)).toEqual([]);
    await asSystem(town.house.access.database, 'test', (grant) =>
      addInstitution(grant, { nihii: '71000436', kind: 'orghospital', name: 'Verzonnen ziekenhuis' }),
    );
    await step();
    expect(await act('view-rights', eva, readExclusions)).toMatchObject([{ name: 'Verzonnen ziekenhuis' }]);
  });
});

describe('what is decided here', () => {
  it('is told once, however often; what comes back is known as ours', async () => {
    const ada = await citizen('Ada');
    expect(held(ada).consent).toMatchObject({ word: 'GIVEN' });
    later(5);
    await withdraw(ada);
    await tellNationalBases(bases)({ patient: ada.key });
    await tellNationalBases(bases)({ patient: ada.key });
    expect(held(ada).consent).toMatchObject({ word: 'REVOKED', at: moment() });
    later(5);
    const letters = await town.lettersTo(ada.key);
    await step();
    expect(Object.values(held(ada).sent)).toEqual([1, 1]);
    expect(await town.lettersTo(ada.key)).toEqual(letters);
    expect((await trailOf(ada)).filter((line) => line.startsWith('tell-national-base'))).toEqual([
      'tell-national-base national-base granted consents',
      'tell-national-base national-base granted consents',
    ]);
  });

  it('a consent for this network alone stays here, and a withdrawal of the national yes closes it too', async () => {
    const bert = await citizen('Bert');
    later(5);
    await withdraw(bert);
    await step();
    later(5);
    await act('declare-consent', bert, (grant) => declareConsent(grant, keys(), { kind: 'local' }));
    await step();
    expect(held(bert).consent).toMatchObject({ word: 'REVOKED' });
    expect(await sees(gp, bert)).toBe(true);
    town.simulator.sayConsent({ ssin: bert.ssin, state: 'REVOKED', at: later(5) });
    await step();
    expect(await sees(gp, bert)).toBe(false);
  });

  it('waits while the base is down, and arrives once in its order when it is back', async () => {
    const cas = await citizen('Cas');
    town.simulator.misbehave('failing');
    later(5);
    await withdraw(cas);
    await expect(tellNationalBases(bases)({ patient: cas.key })).rejects.toThrow('silent');
    later(5);
    await consent(cas);
    await act('exclude', cas, (grant) =>
      exclude(grant, keys(), { personHash: hashSsin(keys(), other.ssin).toString('hex') }, 'X'),
    );
    expect(await step()).toMatchObject({ consents: { silent: true }, exclusions: { silent: true } });
    const clerk = await town.officer('Clerk', ['administrator']);
    const waiting = await town.asOfficer(clerk, 'outside-registers', waitingMessages);
    if (typeof waiting === 'string') throw new Error(waiting);
    // What the base refused in a story before waits too.
    expect(waiting.map((one) => [one.register, one.waiting - one.refused])).toEqual([
      ['national-consents', 2],
      ['national-exclusions', 1],
    ]);
    town.simulator.misbehave(undefined);
    later(60);
    await step();
    await step();
    expect(held(cas)).toMatchObject({
      consent: { word: 'GIVEN' },
      exclusions: { [`person ${other.ssin}`]: { word: 'true' } },
    });
    expect(Object.values(held(cas).sent)).toEqual([1, 1, 1, 1]);
  });
});

describe('of joined records', () => {
  it('a word about either number holds in both, and what is decided is told for both', async () => {
    const [ada, bea] = [await citizen('Ada'), await citizen('Bea')];
    await joinRecords(town.house.access, ada.key, bea.key);
    expect(await look(gp, ada)).toContain('Ada-note');
    await ask(town.house, other, 'PutTherapeuticLink', bodies.link(ada.ssin, other));
    expect(await look(other, ada)).toContain('Ada-note');
    town.simulator.sayExclusion({ ssin: bea.ssin, party: { person: other.ssin }, excluded: true, at: later(5) });
    await step();
    expect(await look(other, ada)).not.toContain('Ada-note');
    later(5);
    await withdraw(ada);
    await step();
    expect([held(ada).consent?.word, held(bea).consent?.word]).toEqual(['REVOKED', 'REVOKED']);
    town.simulator.sayConsent({ ssin: bea.ssin, state: 'GIVEN', at: later(5) });
    await step();
    expect([await sees(gp, ada), await sees(gp, bea)]).toEqual([true, true]);
  });
});

describe('when both sides changed', () => {
  it('a yes of a caregiver who had not heard of the patient’s no closes again, and the base is told', async () => {
    const ada = await citizen('Ada');
    town.simulator.misbehave('silent');
    const withdrawn = later(5);
    later(5);
    await withdraw(ada);
    later(5);
    await ask(town.house, gp, 'PutPatientConsent', bodies.consent(ada.ssin));
    expect(await sees(gp, ada)).toBe(true);
    town.simulator.misbehave(undefined);
    town.simulator.sayConsent({ ssin: ada.ssin, state: 'REVOKED', at: withdrawn });
    later(5);
    await step();
    expect(await sees(gp, ada)).toBe(false);
    later(1);
    await step();
    expect([await sees(gp, ada), held(ada).consent?.word]).toEqual([false, 'REVOKED']);
  });

  it('a yes that the patient gave here after the no stays, and the base learns it', async () => {
    const bert = await citizen('Bert');
    const withdrawn = later(5);
    town.simulator.misbehave('silent');
    later(5);
    await withdraw(bert);
    later(5);
    await consent(bert);
    town.simulator.misbehave(undefined);
    town.simulator.sayConsent({ ssin: bert.ssin, state: 'REVOKED', at: withdrawn });
    await step();
    expect([await sees(gp, bert), held(bert).consent?.word]).toEqual([true, 'GIVEN']);
    expect(await trailOf(bert)).toContain('withdraw-consent national-base refused newer-here');
  });

  it('a yes from elsewhere at about the time of a no given here does not open', async () => {
    const cas = await citizen('Cas');
    later(5);
    await withdraw(cas);
    const soon = new Date(Date.parse(moment()) + 30_000).toISOString();
    await step();
    town.simulator.sayConsent({ ssin: cas.ssin, state: 'GIVEN', at: soon });
    later(1);
    await step();
    expect([await sees(gp, cas), held(cas).consent?.word]).toEqual([false, 'REVOKED']);
  });
});

describe('when the base misbehaves', () => {
  it.each<Fault>(['failing', 'garbage', 'other-shape', 'too-large'])(
    'an answer that is %s changes nothing, and the rules here go on',
    async (fault) => {
      const ada = await citizen('Ada');
      town.simulator.sayConsent({ ssin: ada.ssin, state: 'REVOKED', at: later(5) });
      town.simulator.misbehave(fault);
      expect(await step()).toMatchObject({ consents: { silent: true }, exclusions: { silent: true } });
      expect(await sees(gp, ada)).toBe(true);
      town.simulator.misbehave(undefined);
      await step();
      expect(await sees(gp, ada)).toBe(false);
    },
  );

  it('a change that nobody can read waits for an administrator, what comes after it is applied', async () => {
    const ada = await citizen('Ada');
    await step();
    const clerk = await town.officer('Clerk', ['administrator']);
    const heard = await town.asOfficer(clerk, 'outside-registers', registersHeard);
    if (typeof heard === 'string') throw new Error(heard);
    expect(heard.find(({ register }) => register === 'national-consents')?.heardAt?.toISOString()).toBe(moment());
    town.simulator.sendRaw('national-bases/consents', {
      sequence: 1_000_001,
      ssin: ada.ssin,
      state: 'MAYBE',
      at: moment(),
    });
    town.simulator.sendRaw('national-bases/consents', {
      ...{ sequence: 1_000_002, ssin: ada.ssin, state: 'GIVEN', at: '2031-01-01T00:00:00.000Z' },
    });
    town.simulator.sendRaw('national-bases/consents', {
      ...{ sequence: 1_000_003, ssin: ada.ssin, state: 'REVOKED', at: later(5) },
    });
    expect((await step()).consents).toMatchObject({ applied: 1, dead: 2 });
    expect(await sees(gp, ada)).toBe(false);
    expect((await dead()).map(({ reason }) => reason)).toEqual(['unreadable', 'moment-in-future']);
    expect(await retryDeadChange(bases, consentsRegister(bases), 1_000_002)).toBe('dead');
    const name = { register: 'national-consents', sequence: 1_000_001 };
    await town.asOfficer(clerk, 'settle-dead-change', (grant) =>
      closeDeadChange(grant, keys(), name, 'Onleesbaar, gemeld.'),
    );
    expect((await dead()).map(({ reason }) => reason)).toEqual(['moment-in-future']);
  });

  it('the same change twice, and an older one after it, change nothing', async () => {
    const bert = await citizen('Bert');
    const [given, withdrawn] = [later(5), later(5)];
    const send = (sequence: number, state: string, at: string) =>
      town.simulator.sendRaw('national-bases/consents', { sequence, ssin: bert.ssin, state, at });
    send(2_000_001, 'REVOKED', withdrawn);
    send(2_000_001, 'GIVEN', moment());
    send(2_000_000, 'GIVEN', given);
    await step();
    expect(await sees(gp, bert)).toBe(false);
    expect((await town.lettersTo(bert.key)).filter((kind) => kind.endsWith('nationally'))).toEqual([
      'consent-withdrawn-nationally',
    ]);
  });
});
