/** Units of quantities. Source: KMEHR facts B6; fhir-be facts 6 (UCUM). */
import type { Cd } from '../../kmehr/index.ts';
import { line } from '../made.ts';
import { systems } from '../systems.ts';
import { ucumOf } from '../tables/units.ts';

export interface Unit {
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

/** UCUM where the unit means the same; else the unit of KMEHR's own list, never a guess. */
export function unitOf(cd: Cd | undefined): Unit {
  const value = line(cd?.value);
  if (value === '') return {};
  const ucum = cd?.scheme === 'UCUM' ? value : cd?.scheme === 'CD-UNIT' ? ucumOf(value) : undefined;
  const unit = line(cd?.display) || value;
  return ucum === undefined
    ? { unit, system: `urn:kmehr:table:${encodeURIComponent(cd?.scheme ?? '')}`, code: value }
    : { unit: line(cd?.display) || ucum, system: systems.ucum, code: ucum };
}
