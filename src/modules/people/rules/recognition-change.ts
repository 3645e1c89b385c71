/** What a change of recognition does to a caregiver as the network knows it. Source: access rules 6.6, 9.10. */
import type { CaregiverRecognition } from '../../grants/index.ts';
import type { RecognitionState } from '../outside.ts';

/** `accepted` and `refused` settle a registration that waits; the others change a caregiver who is in. */
export type Effect = 'none' | 'accepted' | 'refused' | 'suspended' | 'restored' | 'ended';

/** Who was refused or has ended comes back only by registering again. */
export const effects: Readonly<Record<CaregiverRecognition, Readonly<Record<RecognitionState, Effect>>>> = {
  active: { active: 'none', suspended: 'suspended', withdrawn: 'ended' },
  'awaiting-validation': { active: 'accepted', suspended: 'refused', withdrawn: 'refused' },
  suspended: { active: 'restored', suspended: 'none', withdrawn: 'ended' },
  refused: { active: 'none', suspended: 'none', withdrawn: 'none' },
  ended: { active: 'none', suspended: 'none', withdrawn: 'none' },
};

export const effectOf = (recognition: CaregiverRecognition, state: RecognitionState): Effect =>
  effects[recognition][state];
