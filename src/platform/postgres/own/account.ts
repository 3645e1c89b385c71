/** PostgreSQL refuses to run as root: the account it runs under, and a folder that account can reach. */
import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';

export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Started by an ordinary user: that user. By root: the owner of the data, else postgres, else nobody. */
export function serverAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? {};
}

/** Gives the folder to the account and checks that it can get there. Throws in words for people. */
export function giveFolder(folder: string, account: Account): void {
  if (account.uid === undefined || account.gid === undefined) return;
  chownSync(folder, account.uid, account.gid);
  const { status } = spawnSync('ls', [folder], {
    uid: account.uid,
    gid: account.gid,
    stdio: 'ignore',
    timeout: 10_000,
  });
  if (status !== 0) {
    throw new Error(`An unprivileged account cannot reach ${folder}: set ZENNE_DATA to a folder it can reach.`);
  }
}
