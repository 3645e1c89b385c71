import { describe, expect, it } from 'vitest';
import { operationNames } from './operations/table.ts';
import { coreSchema } from './schema/core-schema.ts';
import { printWsdl } from './schema/wsdl.ts';
import { hubVersions, V3 } from './versions.ts';

/** The sequence of a type in the schema of a version. */
const typeIn = (schema: string, name: string): string =>
  new RegExp(`<xs:complexType name="${name}">.*?</xs:complexType>`).exec(schema)?.[0] ?? '';

describe.each(hubVersions)('what $name leaves out', (version) => {
  it('is there in the newest version, and is not described', () => {
    expect(operationNames).toEqual(expect.arrayContaining([...version.lacks]));
    const [newest, own] = [coreSchema(V3, ''), coreSchema(version, '')];
    for (const [type, names] of Object.entries(version.unknown))
      for (const name of names) {
        expect(typeIn(newest, type), type).toContain(`name="${name}"`);
        expect(typeIn(own, type), type).not.toContain(`name="${name}"`);
      }
    for (const type of Object.keys(version.types)) expect(typeIn(newest, type), type).not.toBe('');
  });

  it('is no operation of its description', () => {
    const wsdl = printWsdl(version, 'http://localhost');
    for (const name of operationNames) {
      const isThere = !version.lacks.includes(name);
      expect(wsdl.includes(`soapAction="${version.actionPrefixes[0]}${name}"`), name).toBe(isThere);
      expect(wsdl.includes(`<xs:element name="${name}Request"`), name).toBe(isThere);
    }
  });
});
