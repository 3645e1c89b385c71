import { expect, it } from 'vitest';
import { parseCbe, parseInstitutionNihii, parseNihii, parseSsin } from '../../../standards/belgium/index.ts';
import { checkKmehr, readKmehr, whyRefused } from '../../../standards/kmehr/index.ts';
import { DEFAULT_LIMITS } from '../../../standards/xml/index.ts';
import { caregiverStories, patientStories } from './stories.ts';
import { makeWorld } from './world.ts';

const options = { seed: 1990, today: '2026-11-24' };
const world = makeWorld(options);

it('has the people and houses the contract promises', () => {
  expect(world.patients.length).toBeGreaterThanOrEqual(200);
  expect(world.caregivers.length).toBeGreaterThanOrEqual(40);
  expect(new Set(world.caregivers.map(({ profession }) => profession)).size).toBeGreaterThanOrEqual(10);
  expect(world.institutions.filter(({ kind }) => kind === 'orghospital')).toHaveLength(3);
  expect(world.institutions.filter(({ kind }) => kind === 'orgpractice')).toHaveLength(2);
  const ids = [...world.patients, ...world.caregivers].map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([...Object.keys(patientStories), ...Object.keys(caregiverStories)]));
});

it('has a guard post with two doctors, a circle of trust and the holder of a file, each with words in four languages', () => {
  const staff = (house: string) =>
    world.caregivers.filter(({ worksAt }) => worksAt.includes(house)).map(({ id }) => id);
  expect(staff('guard-post-1')).toEqual(['guard-doctor-1', 'guard-doctor-2']);
  expect(world.links).toContainEqual(
    expect.objectContaining({ patient: 'patient-guard-post', holder: 'guard-post-1', startsOn: options.today }),
  );
  expect(world.circles.flatMap(({ institution }) => staff(institution))).toEqual(['circle-nurse-1']);
  // The link of a file comes from the insurer, and no other stands beside it.
  const [file] = world.files;
  expect(file).toMatchObject({ patient: 'patient-gmd', holder: 'gmd-holder' });
  expect(world.links.filter(({ patient }) => patient === 'patient-gmd')).toEqual([]);
  const parties = [...world.institutions, ...world.caregivers, ...world.patients];
  for (const id of ['guard-post-1', 'guard-doctor-1', 'home-nursing-1', 'circle-nurse-1', 'gmd-holder', 'patient-gmd'])
    expect(Object.keys(parties.find((one) => one.id === id)?.story ?? {}), id).toEqual(['fr', 'nl', 'en', 'de']);
});

it('gives everybody a number of their own with right check digits', () => {
  const ssins = [...world.patients, ...world.caregivers].map(({ ssin }) => ssin);
  expect(new Set(ssins).size).toBe(ssins.length);
  expect(ssins.filter((ssin) => !parseSsin(ssin, 'error').ok)).toEqual([]);
  const nihiis = world.caregivers.map(({ nihii }) => nihii);
  expect(new Set(nihiis).size).toBe(nihiis.length);
  expect(nihiis.filter((nihii) => !parseNihii(nihii, 'error').ok)).toEqual([]);
  for (const { nihii, cbe } of world.institutions) {
    if (nihii) expect(parseInstitutionNihii(nihii, 'error').ok).toBe(true);
    if (cbe) expect(parseCbe(cbe, 'error').ok).toBe(true);
  }
});

it('is the same world twice, to the byte', async () => {
  const again = makeWorld(options);
  expect(JSON.stringify(again)).toBe(JSON.stringify(world));
  const letters = [world, again].map(({ documents }) =>
    documents.find(({ kind }) => kind === 'dischargereport')?.xml(),
  );
  const [one, other] = await Promise.all(letters);
  expect(one).toBe(other);
});

it('writes documents that read back without a finding, each with what its kind promises', async () => {
  const kinds = new Set(world.documents.map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThanOrEqual(12);
  for (const kind of kinds) {
    const document = world.documents.find((one) => one.kind === kind);
    const read = readKmehr(Buffer.from((await document?.xml()) ?? ''), DEFAULT_LIMITS);
    expect(read, kind).toMatchObject({ ok: true, value: { faults: [], message: { folder: [{}] } } });
    expect(read.ok && whyRefused(read.value), kind).toEqual([]);
    const findings = read.ok ? checkKmehr(read.value) : [];
    expect(
      findings.filter(({ severity }) => severity === 'error'),
      kind,
    ).toEqual([]);
  }
});

it('writes for every patient, whatever is known of the day of birth', async () => {
  const births = new Set(world.patients.map(({ birthDate }) => birthDate?.length));
  expect(births.size).toBeGreaterThan(1);
  for (const document of world.documents.filter(({ kind }) => kind === 'sumehr')) {
    expect(await document.xml(), document.id).toContain('</kmehrmessage>');
  }
});
