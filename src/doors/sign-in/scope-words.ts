/** A scope in plain words: what the application will see, of whom. */
import type { Language } from '../../platform/text/index.ts';
import { parseScope } from '../../standards/oauth/index.ts';
import { words } from './texts.ts';

const RESOURCES = {
  Patient: 'seesPatient',
  Practitioner: 'seesRegister',
  PractitionerRole: 'seesRegister',
  Organization: 'seesRegister',
  Immunization: 'seesVaccinations',
  AllergyIntolerance: 'seesAllergies',
  Observation: 'seesLaboratory',
  Bundle: 'seesLaboratory',
  Composition: 'seesLaboratory',
  DiagnosticReport: 'seesLaboratory',
  Media: 'seesLaboratory',
  ServiceRequest: 'seesLaboratory',
  Specimen: 'seesLaboratory',
  DocumentReference: 'seesDocuments',
  Binary: 'seesDocuments',
  AuditEvent: 'seesTrail',
  Provenance: 'seesOrigins',
  '*': 'seesAll',
} as const;
/** They tell of no patient. */
const OF_NOBODY: readonly string[] = ['Practitioner', 'PractitionerRole', 'Organization'];
const PARAMETERS = { _id: 'onlyId', gender: 'onlyGender' } as const;

const isKnown = <Table extends object>(table: Table, word: string): word is string & keyof Table => word in table;

export interface ScopeWords {
  readonly text: string;
  readonly hint?: string | undefined;
}

/** `name` is whose record was chosen, when there is one to choose. */
export function scopeWords(language: Language, scope: string): ScopeWords {
  const t = words(language);
  if (scope === 'offline_access') return { text: t('staysIn'), hint: t('staysInHint') };
  const parsed = parseScope(scope);
  if (!parsed || !isKnown(RESOURCES, parsed.resource)) return { text: scope };
  const whose = OF_NOBODY.includes(parsed.resource) ? [] : [t(parsed.level === 'patient' ? 'ofOne' : 'ofAll')];
  const limits = parsed.only.map(([name, value]) =>
    isKnown(PARAMETERS, name) ? t(PARAMETERS[name], { value }) : `${name} = ${value}`,
  );
  const writes = /[cud]/.test(parsed.interactions) ? [t('alsoWrites')] : [];
  const hint = [...whose, ...writes, ...limits].join(' ') || undefined;
  return { text: t(RESOURCES[parsed.resource]), hint };
}
