/** The program's own database: server, logins of owner and of the running program, one database. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { loginUrl, socketFolder, startServer } from './server.ts';

export interface OwnPostgres {
  /** Login that owns the tables and migrates. */
  readonly ownerUrl: string;
  /** Login of the running program: member of `zenne_run`, owns nothing. */
  readonly runUrl: string;
  readonly superuserUrl: string;
  readonly stop: () => Promise<void>;
}

interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

export const OWNER = 'zenne_owner';
export const APP = 'zenne_app';
export const DATABASE = 'zenne';

export async function startOwnPostgres({ folder }: { readonly folder: string }): Promise<OwnPostgres> {
  const passwords = keptPasswords(folder);
  const server = await startServer({ folder: join(folder, 'postgres'), password: passwords.superuser });
  await makeDatabase(server.url('postgres'), DATABASE, passwords);
  return {
    ownerUrl: server.urlFor(OWNER, passwords.owner, DATABASE),
    runUrl: server.urlFor(APP, passwords.app, DATABASE),
    superuserUrl: server.url(DATABASE),
    stop: server.stop,
  };
}

/** The logins on a server that another process of ours runs on this folder. */
export function runningOwnPostgres(folder: string): Pick<OwnPostgres, 'ownerUrl' | 'runUrl'> {
  const { owner, app } = keptPasswords(folder);
  const socket = socketFolder(join(folder, 'postgres'));
  return { ownerUrl: loginUrl(socket, OWNER, owner, DATABASE), runUrl: loginUrl(socket, APP, app, DATABASE) };
}

/** Made once, kept beside the data, readable by the starting account only. */
function keptPasswords(folder: string): Passwords {
  const file = join(folder, 'postgres-logins.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const [superuser, owner, app] = [0, 1, 2].map(() => randomBytes(24).toString('base64url'));
    writeFileSync(file, JSON.stringify({ superuser, owner, app }), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** Makes logins and database when they are missing. Names are ours and passwords base64url: nothing to escape. */
export async function makeDatabase(
  superuserUrl: string,
  name: string,
  { owner, app }: Omit<Passwords, 'superuser'>,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const roles = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const known = new Set(roles.rows.map(({ rolname }) => rolname));
    if (!known.has('zenne_run')) await client.query('CREATE ROLE zenne_run NOLOGIN');
    if (!known.has(OWNER)) await client.query(`CREATE ROLE ${OWNER} LOGIN PASSWORD '${owner}'`);
    if (!known.has(APP)) await client.query(`CREATE ROLE ${APP} LOGIN PASSWORD '${app}' IN ROLE zenne_run`);
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (databases.rowCount === 0) {
      await client.query(`CREATE DATABASE ${name} OWNER ${OWNER}`);
      await setSchemaOwner(superuserUrl, name);
    }
  } finally {
    await client.end();
  }
}

async function setSchemaOwner(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl.replace(/\/[^/?]+\?/, `/${name}?`) });
  await client.connect();
  try {
    await client.query(`ALTER SCHEMA public OWNER TO ${OWNER}`);
  } finally {
    await client.end();
  }
}
