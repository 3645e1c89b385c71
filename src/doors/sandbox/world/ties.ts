/** Who may act for whom in the invented Brussels. */
import type { World } from './types.ts';

export const makeTies = (): World['ties'] => ({
  representations: [
    { patient: 'child-9', representative: 'parent-of-child-9', kind: 'parent' },
    { patient: 'child-turning-12', representative: 'parent-of-child-9', kind: 'parent' },
    { patient: 'teen-14', representative: 'parent-of-child-9', kind: 'parent' },
    { patient: 'teen-17', representative: 'parent-of-child-9', kind: 'parent' },
    { patient: 'incapable-adult', representative: 'administrator', kind: 'administrator' },
    { patient: 'incapable-adult', representative: 'sibling-of-incapable', kind: 'sibling' },
  ],
  incapable: ['incapable-adult'],
  mandates: [
    { giver: 'patient-mandate', holder: 'mandatary', kind: 'mandate', scope: 'manage' },
    { giver: 'teen-17', holder: 'parent-of-child-9', kind: 'mandate', scope: 'read' },
    { giver: 'patient-trust', holder: 'person-of-trust', kind: 'person-of-trust', scope: 'read' },
  ],
});
