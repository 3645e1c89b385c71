import { expect, it } from 'vitest';
import type { KmehrMessage, Lnk } from '../kmehr/index.ts';
import { fhirToKmehr, kmehrToFhir } from './index.ts';

const report = {
  resourceType: 'Bundle',
  type: 'document',
  entry: [
    {
      fullUrl: 'urn:uuid:1b4f0c1e-0000-4000-8000-000000000001',
      resource: { resourceType: 'Patient', name: [{ family: 'Invented', given: ['Ada'] }], gender: 'female' },
    },
    { resource: { resourceType: 'DiagnosticReport', status: 'final', issued: '2026-03-02T10:00:00+01:00' } },
  ],
};
const options = {
  language: 'fr',
  at: { date: '2026-03-02', time: '10:00:00' },
  sender: [{ cd: [{ scheme: 'CD-HCPARTY', version: '1.14', value: 'orglaboratory' }], name: 'Invented laboratory' }],
} as Parameters<typeof fhirToKmehr>[1];

/** A message with this text as its FHIR document. */
function carrying(text: string): KmehrMessage {
  const made = fhirToKmehr(JSON.stringify(report), options);
  if (!made.ok) throw new Error(made.reason);
  const value = Buffer.from(text).toString('base64');
  const isDocument = (lnk: Lnk | undefined) => lnk?.mediaType === 'application/fhir+json';
  const changed = JSON.stringify(made.message, (_, part) => (isDocument(part) ? { ...part, value } : part));
  return JSON.parse(changed);
}
const inside = (text: string) => kmehrToFhir(carrying(text), { shape: 'careset', language: 'fr' }).bundles;

it('gives the FHIR document of a lab result as it is', () => {
  expect(inside(JSON.stringify(report))).toEqual([report]);
});

it.each([
  ['with a key twice, of which two readers take different ones', '{"resourceType":"Bundle","type":"a","type":"b"}'],
  ['with levels without end', `{"resourceType":"Bundle","entry":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['that is no JSON', 'x'],
])('a document %s is no resource: it comes as a file of a report made here', (_, text) => {
  const [made, ...more] = inside(text);
  expect(more).toEqual([]);
  expect(made).toMatchObject({ resourceType: 'Bundle', identifier: { value: expect.any(String) } });
  expect(JSON.stringify(made)).toContain(Buffer.from(text).toString('base64'));
});
