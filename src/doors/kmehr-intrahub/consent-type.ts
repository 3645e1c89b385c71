/** The types of consent that are known. Source: KMEHR facts A6 (CD-CONSENTTYPE). */
import type { ConsentDeclaration } from '../../modules/access/index.ts';
import type { Cd } from '../../standards/kmehr/index.ts';

const TYPES: readonly ConsentDeclaration['kind'][] = ['retrospective', 'prospective', 'local'];

export const consentTypeOf = (cds: readonly Cd[]): ConsentDeclaration['kind'] | undefined =>
  TYPES.find((known) => cds.some(({ value }) => value === known));
