/** Opening what a hospital sealed for the hub: an adapter, since how the sector seals may change. Source: KMEHR facts A7. */
import type { X509Certificate } from 'node:crypto';
import type { Source } from '../../modules/hub/index.ts';
import { isKeyOf } from '../../modules/identity/index.ts';
import type { Clock } from '../../platform/time/index.ts';
import { openSealed, type SealingKey } from '../../standards/cms/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';

export interface Unsealer {
  /** The clear bytes; nothing when it cannot be opened, or when somebody else than the source sealed it. */
  readonly open: (sealed: Buffer, source: Source) => Buffer | undefined;
}

export interface HubKeys {
  readonly keys: readonly SealingKey[];
  readonly issuers: readonly X509Certificate[];
}

export const cmsUnsealer = ({ keys, issuers }: HubKeys, clock: Clock): Unsealer => ({
  open: (sealed, { numbers }) => {
    const opened = openSealed(sealed, { keys, issuers, at: clock.now(), mostBytes: DEFAULT_LIMITS.bytes });
    return 'content' in opened && isKeyOf(numbers, opened.sealedBy) ? opened.content : undefined;
  },
});
