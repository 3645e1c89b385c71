/**
 * The guides that our definitions come from. `canonical|version` may mean the version of the artefact or that of its
 * guide: senders write both. Source: the guides of HL7 Belgium.
 */
import { ownTables } from './own-tables.ts';
import { canonical } from './table/words.ts';

export interface Guide {
  readonly package: string;
  readonly version: string;
}

const GUIDES: ReadonlyMap<string, Guide> = new Map([
  ['core', { package: 'hl7.fhir.be.core', version: '2.1.2' }],
  ['core-clinical', { package: 'hl7.fhir.be.core-clinical', version: '1.1.0' }],
  ['infsec', { package: 'hl7.fhir.be.infsec', version: '1.2.0' }],
  ['allergy', { package: 'hl7.fhir.be.allergy', version: '1.2.0' }],
  ['vaccination', { package: 'hl7.fhir.be.vaccination', version: '1.1.2' }],
  ['lab', { package: 'hl7.fhir.be.lab', version: '1.0.1' }],
]);

export interface OwnVersion {
  readonly artefactVersion: string;
  readonly guide: Guide;
}

const VERSIONS: ReadonlyMap<string, OwnVersion> = new Map(
  ownTables.flatMap(({ profile, version }) => {
    const guide = GUIDES.get(profile.split('/')[0] ?? '');
    return guide ? [[canonical(profile), { artefactVersion: version, guide }]] : [];
  }),
);

/** Which versions one of our own definitions stands for; `canonical` without a version. */
export const guideOf = (canonical: string): OwnVersion | undefined => VERSIONS.get(canonical);
