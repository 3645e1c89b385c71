import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeKeyRing } from '../../platform/sealing/index.ts';
import type { HcParty } from '../../standards/kmehr/index.ts';
import { namedEndUser } from './named-end-user.ts';

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const party = (code: string, number: string): HcParty => ({
  id: [{ scheme: 'ID-HCPARTY', value: number }],
  cd: [{ scheme: 'CD-HCPARTY', value: code }],
  familyname: `Name of ${number}`,
});

it('is one person: number, name and profession are of the same party', () => {
  const hub = party('hub', '1990000035');
  const { nihii, profession, familyName, hubNumber } = namedEndUser(
    [hub, party('pers-', '19999717004'), party('persphysician', '19999816004')],
    keys,
  );
  expect({ nihii, profession, familyName, hubNumber }).toEqual({
    ...{ nihii: '19999816004', profession: 'persphysician', familyName: 'Name of 19999816004' },
    hubNumber: '1990000035',
  });
});
