/** Tables of KMEHR and code systems of FHIR, both ways. What FHIR has no name for keeps its own under a URN of ours (decision 0066). Source: KMEHR facts B6; fhir-be facts 1.1. */
import type { Cd } from '../../kmehr/index.ts';
import { type Coding, defined, line, rowOf } from '../made.ts';
import { systems } from '../systems.ts';

interface Table {
  readonly scheme: string;
  readonly system: string;
  /** The version KMEHR writes; only this version is that system. */
  readonly version: string;
  readonly local?: string;
  readonly isOf?: (code: string) => boolean;
}

const isLoinc = (code: string): boolean => /^\d{1,6}-\d$/.test(code);

const TABLES: readonly Table[] = [
  { scheme: 'ICPC', system: systems.icpc2, version: '2' },
  { scheme: 'ICD', system: systems.icd10, version: '10' },
  { scheme: 'CD-SNOMED', system: systems.snomed, version: '1.0' },
  { scheme: 'CD-ATC', system: systems.atc, version: '1.0' },
  { scheme: 'CD-DRUG-CNK', system: systems.cnk, version: '1.0' },
  { scheme: 'CD-LAB', system: systems.loinc, version: '1.0', isOf: isLoinc },
  { scheme: 'CD-LAB', system: systems.albert, version: '1.0' },
  { scheme: 'CD-VACCINEINDICATION', system: systems.vaccineIndication, version: '1.0' },
  { scheme: 'CD-HCPARTY', system: systems.hcparty, version: '1.0' },
  { scheme: 'CD-CONTACT-PERSON', system: systems.contactPerson, version: '1.0' },
  { scheme: 'LOCAL', system: systems.vaccinnet, version: '1.0', local: 'VACCINNETCODE' },
];

const BY_SCHEME = new Map(TABLES.map(({ scheme }) => [scheme, TABLES.filter((one) => one.scheme === scheme)]));

/** Tables whose version says which classification it is: ICD 9 is not ICD 10. */
const BY_VERSION: ReadonlySet<string> = new Set(['ICPC', 'ICD']);

/** Other names under which the same systems travel. */
const ALIASES: Readonly<Record<string, string>> = {
  'http://www.whocc.no/atc': systems.atc,
  'https://www.ehealth.fgov.be/standards/fhir/medication/NamingSystem/cnk-codes': systems.cnk,
  'http://www.ehealth.fgov.be/standards/fhir/medication/NamingSystem/be-ns-cnk-codes': systems.cnk,
};

const OWN_TABLE = 'urn:kmehr:table:';
const OWN_LOCAL = 'urn:kmehr:local:';

const isTable = ({ scheme, version, local, isOf }: Table, cd: Cd, code: string): boolean =>
  (local === undefined || local === cd.local) &&
  (!BY_VERSION.has(scheme) || (cd.version ?? version).trim() === version) &&
  (isOf === undefined || isOf(code));

const ownSystem = ({ scheme = '', local }: Cd): string =>
  scheme === 'LOCAL' ? `${OWN_LOCAL}${encodeURIComponent(local ?? '')}` : `${OWN_TABLE}${encodeURIComponent(scheme)}`;

/** The coding of a code; nothing when it has no value. */
export function codingOf(cd: Cd): Coding | undefined {
  const code = line(cd.value);
  if (code === '') return undefined;
  const table = BY_SCHEME.get(cd.scheme ?? '')?.find((one) => isTable(one, cd, code));
  const display = line(cd.display);
  return table
    ? defined({ system: table.system, code, display })
    : defined({ system: ownSystem(cd), version: line(cd.version), code, display });
}

/** A system by its usual name. */
export const systemOf = (system: string | undefined): string => rowOf(ALIASES, system) ?? system ?? '';

function ownCd(system: string, version: string): Cd | undefined {
  const name = (prefix: string): string | undefined => {
    try {
      return system.startsWith(prefix) ? decodeURIComponent(system.slice(prefix.length)) : undefined;
    } catch {
      return undefined;
    }
  };
  const table = name(OWN_TABLE);
  if (table) return { scheme: table, version, value: '' };
  const local = name(OWN_LOCAL);
  return local === undefined ? undefined : { scheme: 'LOCAL', local, version, value: '' };
}

/** The code of a coding; nothing when KMEHR has no table for its system. */
export function cdOf(coding: Coding): Cd | undefined {
  const system = systemOf(coding.system);
  const table = TABLES.find((one) => one.system === system);
  const of = table
    ? defined({ scheme: table.scheme, version: table.version, local: table.local, value: '' })
    : ownCd(system, coding.version || '1.0');
  return of && coding.code ? defined({ ...of, value: coding.code, display: coding.display }) : undefined;
}
