import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readKmehr } from '../kmehr/index.ts';
import { type ItemCareset, itemsAsCaresets } from './index.ts';

const SUMMARY = readFileSync('corpora/valid/kmehr-fhir/allergies.xml', 'utf8');
const patient = { reference: 'Patient/of-the-vault', type: 'Patient' };

function read(text: string, most = 1000) {
  const message = readKmehr(Buffer.from(text));
  if (!message.ok) throw new Error(message.problem.text);
  return itemsAsCaresets(message.value.message, { source: 'document', patient, most });
}
const identifierOf = ({ resource: { identifier } }: ItemCareset): unknown => identifier;
/** The items of the message, as they stand. */
const ITEM = /<item>.*?<\/item>/gs;

describe('items of a summary as caresets', () => {
  it('stand alone: no address of a bundle, no id of theirs, the patient that was handed in', () => {
    const { caresets } = read(SUMMARY);
    expect(caresets.map(({ section }) => section)).toEqual([
      'sm-allergies',
      'sm-adverse-drug-reaction',
      'sm-allergies',
    ]);
    expect(JSON.stringify(caresets)).not.toContain('urn:uuid:');
    for (const { resource } of caresets)
      expect(resource).toMatchObject({ patient, recorder: { type: 'Practitioner' } });
    expect(caresets.filter(({ resource }) => 'id' in resource)).toEqual([]);
  });

  it('do not tell the national number of who wrote them', () => {
    const byNumber = SUMMARY.replace(
      /<id S="ID-HCPARTY"[^>]*>\d+<\/id>(?=(?:(?!<\/hcparty>).)*persphysician)/gs,
      '<id S="INSS" SV="1.0">70010100386</id>',
    );
    expect(byNumber).toContain('70010100386');
    const { caresets } = read(byNumber);
    expect(caresets[0]?.resource.recorder).toEqual({ type: 'Practitioner', display: expect.any(String) });
    expect(JSON.stringify(caresets)).not.toContain('70010100386');
  });

  it('are known again when others before them are left out or they change places', () => {
    const [first = '', second = ''] = SUMMARY.match(ITEM) ?? [];
    const names = (text: string) => read(text).caresets.map(({ name }) => name);
    const [one, two, three] = names(SUMMARY);
    expect(new Set([one, two, three]).size).toBe(3);
    expect(names(SUMMARY.replace(first, ''))).toEqual([two, three]);
    const turned = SUMMARY.replace(first, 'FIRST').replace(second, first).replace('FIRST', second);
    expect(names(turned)).toEqual([two, one, three]);
    expect(read(turned).caresets.map(identifierOf)[1]).toEqual(read(SUMMARY).caresets.map(identifierOf)[0]);
  });

  it('that say the same twice are two', () => {
    const [first = ''] = SUMMARY.match(ITEM) ?? [];
    const { caresets } = read(SUMMARY.replace(first, first + first));
    expect(new Set(caresets.map(({ name }) => name)).size).toBe(4);
  });

  it('that say the same a thousand times in long words are a thousand', () => {
    const one = `<item><id S="ID-KMEHR" SV="1.0">1</id><cd S="CD-ITEM" SV="1.0">allergy</cd><content><text L="en">${'x'.repeat(40_000)}</text></content></item>`;
    const [first = ''] = SUMMARY.match(ITEM) ?? [];
    const { caresets } = read(SUMMARY.replace(first, one.repeat(997)));
    expect(new Set(caresets.map(({ name }) => name)).size).toBe(999);
  });

  it('are read up to a number, and the rest is told', () => {
    const { caresets, lost } = read(SUMMARY, 2);
    expect(caresets).toHaveLength(2);
    expect(lost.map(({ reason }) => reason)).toEqual(['not-converted']);
  });

  it('tell of what they did not carry, and nothing of the other items', () => {
    const odd = SUMMARY.replace(
      '</item>',
      '<temporality><cd S="CD-TEMPORALITY" SV="1.0">acute</cd></temporality></item>',
    );
    const { lost } = read(odd);
    expect(lost.map(({ reason }) => reason)).toEqual(['no-place']);
  });
});
