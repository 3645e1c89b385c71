/** Signed requests verified, read included: assertion, signature, body and timestamp. Goal: 500 a second on one core. And the memory that a large one takes. */
import { createPrivateKey } from 'node:crypto';
import { envelope, listBody, putBody } from '../acceptance/client.ts';
import { inventSsin, sumehrFor } from '../acceptance/messages.ts';
import { readHubRequest, V3 } from '../src/standards/hubservices/index.ts';
import { signMessage, verifyMessage, WSSE } from '../src/standards/wssec/index.ts';
import { makeSecurityWorld, NOW, type SecurityWorld } from '../src/standards/wssec/testing/world.ts';
import { DEFAULT_LIMITS } from '../src/standards/xml/index.ts';
import { report, rssMb } from './program.ts';

const ROUNDS = 3000;
const LARGE_BYTES = 47 * 1024 * 1024;
const GP = {
  id: 'gp',
  nihii: '11530231003',
  ssin: '70010100320',
  profession: 'persphysician',
  kind: 'caregiver',
  name: 'GP',
};

export async function run(): Promise<void> {
  const world = await makeSecurityWorld();
  const ssin = inventSsin();
  const sign = (operation: string, body: string): Buffer => {
    const message = envelope({ operation, token: '', author: GP, body });
    const signer = { key: createPrivateKey(world.holder.privateKey), assertion: world.assert(), at: NOW };
    return Buffer.from(signMessage(message, signer));
  };
  const list = sign('GetTransactionList', listBody(ssin));
  measure('saml-list', list, world, ROUNDS);
  measure(
    'saml-list-unsigned',
    Buffer.from(envelope({ operation: 'GetTransactionList', token: '', author: GP, body: listBody(ssin) })),
    undefined,
    ROUNDS,
  );
  const sumehr = sumehrFor(ssin, GP, { scheme: 'BENCH', value: '1' });
  measure('saml-put', sign('PutTransaction', putBody(sumehr)), world, ROUNDS);
  const large = sumehr.replace('<text L="nl">', `<text L="nl">${'Verzonnen tekst. '.repeat(LARGE_BYTES / 17)}`);
  const unsigned = Buffer.from(envelope({ operation: 'PutTransaction', token: '', author: GP, body: putBody(large) }));
  measure('saml-put-47MB-unsigned', unsigned, undefined, 5);
  measure('saml-put-47MB', sign('PutTransaction', putBody(large)), world, 5);
}

function measure(name: string, message: Buffer, world: SecurityWorld | undefined, rounds: number): void {
  const once = (): void => {
    let fault: string | undefined;
    const check = {
      understood: [WSSE],
      faultOf: (opened: Parameters<typeof verifyMessage>[0]) => {
        const verified = world && verifyMessage(opened, world.trust);
        fault = verified && 'fault' in verified ? verified.fault : undefined;
        return undefined;
      },
    };
    const read = readHubRequest(V3, message, DEFAULT_LIMITS, check);
    if (!read.ok || fault) throw new Error(fault ?? 'not read');
  };
  for (let warm = 0; warm < rounds / 3; warm += 1) once();
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) once();
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000 / rounds;
  const bytes = message.length;
  report({
    name,
    rounds,
    bytes,
    cpuMs: Number(ms.toFixed(3)),
    aSecond: Math.round(1000 / ms),
    rssMb: rssMb({ pid: process.pid }),
  });
}
