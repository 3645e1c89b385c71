import { afterAll, beforeAll, expect, it } from 'vitest';
import { anAllergy, aVaccination, type DerivedTown, openDerivedTown } from './derived-town.ts';

let town: DerivedTown;
beforeAll(async () => {
  town = await openDerivedTown();
});
afterAll(() => town.close());

it('a SUMEHR put at the hub is found as allergies and vaccinations once the job ran', async () => {
  expect(await town.putSummary(town.anna, 'one', [anAllergy(), aVaccination()])).toContain('iscomplete>true');
  expect(await town.found('gp', 'AllergyIntolerance', town.anna)).toEqual([]);
  await town.runJobs();
  expect(await town.found('gp', 'AllergyIntolerance', town.anna)).toHaveLength(1);
  expect(await town.found('gp', 'Immunization', town.anna)).toHaveLength(1);
});
