import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, bodies } from './hub-requests.ts';
import { partsOf } from './lab-parts.ts';
import { intended } from './lab-resources.ts';
import { undone } from './undone.ts';
import { openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

const EXAMPLES = '../shared/data/fhir-be/examples/lab';
const files = existsSync(EXAMPLES) ? readdirSync(EXAMPLES) : [];
/** Two reports in one Bundle. */
const TWO = 'Bundle-bundle-2-reports-2-patients.json';
const ofType = (type: string) => files.filter((file) => file.startsWith(`${type}-`));

let town: VaultTown;
let senders = 10;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

/** Every example has the number of one report: each is sent by a laboratory of its own. */
async function newSender(): Promise<string> {
  senders += 1;
  const name = `laboratory ${senders}`;
  const caregiver = await town.addCaregiver(name, senders);
  await ask(town.house, caregiver, 'PutTherapeuticLink', bodies.link(town.anna, caregiver));
  return name;
}

/** Its report tells a profile and a person of this town; every other byte stays. */
const adapt = (text: string): string => {
  const carrier = text.includes('"Composition"') ? 'Composition' : 'DiagnosticReport';
  const profile = carrier === 'Composition' ? 'be-laboratory-report-composition' : 'be-laboratory-report';
  return text
    .replaceAll('79121137740', town.anna)
    .replace(`"resourceType": "${carrier}",`, `$& "extension": [${JSON.stringify(intended(profile))}],`);
};

const without = ({ id: _, meta: __, ...resource }: Record<string, unknown>) => resource;

describe.skipIf(files.length === 0)('published examples of laboratory reports', () => {
  it.each(ofType('Bundle').filter((file) => file !== TWO))('%s comes back byte for byte', async (file) => {
    const text = adapt(readFileSync(`${EXAMPLES}/${file}`, 'utf8'));
    const sender = await newSender();
    const created = await town.call(sender, 'POST', '/Bundle', { body: text });
    expect(created.told).toBe('201');
    const read = await town.call(sender, 'GET', `/Bundle/${created.body.id}`);
    const sent = JSON.parse(text);
    expect(without(read.body)).toEqual(without(sent));
    expect(await undone(town, sender, `/Bundle/${created.body.id}`)).toEqual({
      said: 'the hash agrees',
      original: text,
    });
    // Only the beginning, where id and meta stand, is the server's.
    expect(read.bytes.toString().endsWith(text.slice(text.indexOf('"type"')))).toBe(true);
    const parts = await partsOf(town, created);
    const kept = sent.entry.filter(({ resource }: { resource: { resourceType: string } }) =>
      /^(Composition|DiagnosticReport|Observation|Specimen|ServiceRequest|Media)$/.test(resource.resourceType),
    );
    expect(Object.keys(parts)).toHaveLength(kept.length);
    for (const path of Object.values(parts)) {
      const part = await town.call(sender, 'GET', path);
      expect(part.status).toBe(200);
    }
  });

  it('two reports in one Bundle are refused: each is sent on its own', async () => {
    const text = readFileSync(`${EXAMPLES}/${TWO}`, 'utf8');
    const sender = await newSender();
    expect((await town.call(sender, 'POST', '/Bundle', { body: text })).told).toBe('422 ZENNE.FHIR.DOCUMENT');
    for (const { resource } of JSON.parse(text).entry) {
      const body = adapt(JSON.stringify(resource, null, 1)).replaceAll('40010199714', town.anna);
      const created = await town.call(sender, 'POST', '/Bundle', { body });
      expect(created.told).toBe('201');
    }
  });

  it.each(ofType('Observation'))('%s, which names nobody, is kept when it names its person', async (file) => {
    const text = readFileSync(`${EXAMPLES}/${file}`, 'utf8');
    const sender = await newSender();
    const nobody = text.replace(
      '"resourceType": "Observation",',
      `$& "extension": [${JSON.stringify(intended('be-observation-laboratory'))}],`,
    );
    expect((await town.call(sender, 'POST', '/Observation', { body: nobody })).told).toBe('422 ZENNE.FHIR.SUBJECT');
    const person = JSON.stringify({ identifier: { system: SSIN, value: town.anna } });
    const body = nobody.replace('"resourceType": "Observation",', `$& "subject": ${person},`);
    const created = await town.call(sender, 'POST', '/Observation', { body });
    expect(created.told).toBe('201');
    const read = await town.call(sender, 'GET', `/Observation/${created.body.id}`);
    expect(without(read.body)).toEqual(without(JSON.parse(body)));
  });
});
