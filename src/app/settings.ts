/** Every setting of the program, declared once: name, default, meaning, how it is read. `docs/settings.md` is printed from this table. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LEAST_TRAIL_YEARS } from '../modules/audit/index.ts';
import type { TrustedIssuer } from '../modules/identity/index.ts';
import { guideRow } from './fhir-settings.ts';
import { issuerRow } from './issuer-settings.ts';
import { outsideRows } from './outside-settings.ts';
import { sealingRows } from './sealing-settings.ts';
import { securityRows } from './security-settings.ts';
import { tlsFault, tlsRows } from './tls-settings.ts';

export interface Settings {
  readonly mode: 'sandbox' | 'production';
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string;
  /** Data folder; nothing when the default of this machine shall be chosen. */
  readonly data: string | undefined;
  readonly doors: readonly string[];
  readonly masterKey: string | undefined;
  readonly indexKey: string | undefined;
  readonly trailKey: string | undefined;
  readonly hubNumber: string;
  readonly hubIdScheme: string;
  readonly hubName: string;
  readonly logLevel: string;
  /** Nothing in the sandbox: the simulator's. */
  readonly cobrhaUrl: string | undefined;
  readonly nationalRegisterUrl: string | undefined;
  readonly insurersUrl: string | undefined;
  readonly nationalBasesUrl: string | undefined;
  readonly metahubUrl: string | undefined;
  readonly sealing: 'on' | 'off';
  /** PEM texts; nothing in the sandbox: the simulator's. */
  readonly sealingKey: string | undefined;
  readonly sealingIssuers: string | undefined;
  readonly keyDirectoryUrl: string | undefined;
  /** PEM; nothing in the sandbox: the simulator's. */
  readonly stsIssuers: string | undefined;
  /** Nothing in the sandbox: the simulated ones. */
  readonly issuers: readonly TrustedIssuer[] | undefined;
  readonly tls: 'off' | 'sandbox' | 'files';
  /** PEM texts, as those below. */
  readonly tlsCertificate: string | undefined;
  readonly tlsKey: string | undefined;
  readonly hubIssuers: string | undefined;
  readonly hubRevocations: readonly string[];
  readonly hubKey: string | undefined;
  readonly hubExclusion: 'enforce' | 'trust';
  /** Folders with FHIR guide packages. */
  readonly guides: readonly string[];
  readonly registrationWeeks: number;
  readonly publicationWeeks: number;
  readonly rectificationMonths: number;
  readonly trailYears: number;
  readonly databaseUrl: string | undefined;
  readonly migrateUrl: string | undefined;
  readonly ageParentsUntil: number;
  readonly ageSelfFrom: number;
  readonly ageMandateFrom: number;
  readonly ageMajority: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface SettingRow {
  readonly key: keyof Settings;
  readonly name: string;
  readonly shownDefault: string;
  readonly meaning: string;
  /** Gives the value, or throws with what is wrong. */
  readonly read: (text: string | undefined, environment: Environment) => Settings[keyof Settings];
}

export class SettingsError extends Error {}

const oneOf =
  (...allowed: readonly string[]) =>
  (text: string | undefined) => {
    const value = text ?? allowed[0] ?? '';
    if (!allowed.includes(value)) throw new SettingsError(`must be one of ${allowed.join(', ')}`);
    return value as Settings['mode'];
  };

function port(text: string | undefined): number {
  const value = Number(text ?? '8080');
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new SettingsError('must be a port number');
  return value;
}

function address(text: string | undefined, environment: Environment): string {
  const scheme = (environment.ZENNE_TLS ?? 'off') === 'off' ? 'http' : 'https';
  const value = text ?? `${scheme}://localhost:${environment.ZENNE_PORT ?? '8080'}`;
  if (!/^https?:\/\/[^/?#]+$/.test(value)) throw new SettingsError('must be an http(s) address without a path');
  return value;
}

const WEEKS = { least: 1, most: 52 } as const;

const weeks =
  (usual: number) =>
  (text: string | undefined): number => {
    const value = Number(text ?? usual);
    if (!Number.isInteger(value) || value < WEEKS.least || value > WEEKS.most)
      throw new SettingsError(`must be a number of weeks from ${WEEKS.least} to ${WEEKS.most}`);
    return value;
  };

const ANSWER_MONTHS = { least: 1, most: 3, usual: 1 } as const;

function answerMonths(text: string | undefined): number {
  const value = Number(text ?? ANSWER_MONTHS.usual);
  if (!Number.isInteger(value) || value < ANSWER_MONTHS.least || value > ANSWER_MONTHS.most)
    throw new SettingsError(`must be a number of months from ${ANSWER_MONTHS.least} to ${ANSWER_MONTHS.most}`);
  return value;
}

const YEARS = { least: LEAST_TRAIL_YEARS, most: 100 } as const;

/** Fewer years than the law and the network ask are refused at start. Source: access rules 7.8. */
function trailYears(text: string | undefined): number {
  const value = Number(text ?? YEARS.least);
  if (!Number.isInteger(value) || value < YEARS.least || value > YEARS.most)
    throw new SettingsError(`must be a number of years from ${YEARS.least} to ${YEARS.most}`);
  return value;
}

function ehp(text: string | undefined): string {
  const value = text ?? '1990000728';
  if (!/^\d{10}$/.test(value)) throw new SettingsError('must be an EHP number of 10 digits');
  return value;
}

const age =
  (fallback: number): SettingRow['read'] =>
  (text) => {
    const value = Number(text ?? fallback);
    if (!Number.isInteger(value) || value < 1 || value > 30)
      throw new SettingsError('must be an age in years, 1 to 30');
    return value;
  };

const DOORS: readonly string[] = [
  ...['all', 'fhir', 'fhir-hospital', 'fhir-software', 'hub', 'interhub', 'links', 'pages', 'sandbox', 'terminology'],
];

/** A door that is not known is said at once: else the program would run with none open. */
function doors(text: string | undefined): readonly string[] {
  const named = (text ?? 'all').split(',').map((door) => door.trim());
  if (!named.every((door) => DOORS.includes(door))) throw new SettingsError(`must name some of ${DOORS.join(', ')}`);
  return named;
}

const KEY_BYTES = 32;

/** A key given as 32 bytes in base64, or as the name of a file that holds them. */
const secret = (name: string) => (text: string | undefined, environment: Environment) => {
  const file = environment[`${name}_FILE`];
  const value = text ?? (file ? readFileSync(file, 'utf8').trim() : undefined);
  if (value === undefined) return undefined;
  const bytes = Buffer.from(value, 'base64');
  const weak = bytes.length !== KEY_BYTES || new Set(bytes).size < 16;
  if (weak) throw new SettingsError('must be 32 random bytes in base64');
  return value;
};

const text =
  (fallback: string): SettingRow['read'] =>
  (value) =>
    value ?? fallback;
const optional: SettingRow['read'] = (value) => value;

export const settingRows: readonly SettingRow[] = [
  {
    key: 'mode',
    name: 'ZENNE_MODE',
    shownDefault: 'sandbox',
    meaning:
      '`sandbox`: personas and invented data. `production`: none of these; refuses to start while a secret is missing or weak.',
    read: oneOf('sandbox', 'production'),
  },
  {
    key: 'host',
    name: 'ZENNE_HOST',
    shownDefault: '127.0.0.1',
    meaning: 'Address to listen on.',
    read: text('127.0.0.1'),
  },
  { key: 'port', name: 'ZENNE_PORT', shownDefault: '8080', meaning: 'Port to listen on.', read: port },
  {
    key: 'baseUrl',
    name: 'ZENNE_BASE_URL',
    shownDefault: 'http://localhost and the port; https with TLS',
    meaning:
      'The address that the WSDL, tokens and links show. With a number instead of a name no passkey can be made.',
    read: address,
  },
  {
    key: 'data',
    name: 'ZENNE_DATA',
    shownDefault: './var; started as root: /var/lib/zenne/(name of clone)',
    meaning: 'Data folder: own database, keys of the sandbox, signed roots of the trail. Printed at start.',
    read: (value) => (value === undefined ? undefined : resolve(value)),
  },
  {
    key: 'doors',
    name: 'ZENNE_DOORS',
    shownDefault: 'all',
    meaning:
      'Comma-separated doors to open: fhir, fhir-hospital, fhir-software, hub, interhub, links, pages, sandbox, terminology.',
    read: doors,
  },
  ...(
    [
      ['masterKey', 'ZENNE_MASTER_KEY', "Wraps the patients' data keys."],
      ['indexKey', 'ZENNE_INDEX_KEY', 'Keyed hashes and public ids.'],
      ['trailKey', 'ZENNE_TRAIL_KEY', 'Keys and signs the trail.'],
    ] as const
  ).map(([key, name, meaning]) => ({
    key,
    name,
    shownDefault: 'made in the sandbox',
    meaning: `${meaning} 32 random bytes in base64; \`${name}_FILE\` names a file that holds them.`,
    read: secret(name),
  })),
  {
    key: 'hubNumber',
    name: 'ZENNE_HUB_NUMBER',
    shownDefault: '1990000728',
    meaning: 'EHP number of this hub.',
    read: ehp,
  },
  {
    key: 'hubIdScheme',
    name: 'ZENNE_HUB_ID_SCHEME',
    shownDefault: 'RSBID',
    meaning: 'SL of the LOCAL ids that this hub gives.',
    read: text('RSBID'),
  },
  {
    key: 'hubName',
    name: 'ZENNE_HUB_NAME',
    shownDefault: 'Zenne',
    meaning: 'Name of this hub in its answers.',
    read: text('Zenne'),
  },
  {
    key: 'ageParentsUntil',
    name: 'ZENNE_AGE_PARENTS_UNTIL',
    shownDefault: '12',
    meaning:
      'Below this age the parents act for a child; from it, until `ZENNE_AGE_SELF_FROM`, no citizen looks online.',
    read: age(12),
  },
  {
    key: 'ageSelfFrom',
    name: 'ZENNE_AGE_SELF_FROM',
    shownDefault: '16',
    meaning: 'From this age a person handles the own record alone.',
    read: age(16),
  },
  {
    key: 'ageMandateFrom',
    name: 'ZENNE_AGE_MANDATE_FROM',
    shownDefault: '16',
    meaning: 'From this age a minor may give a mandate (12 to let a young person open the record to somebody).',
    read: age(16),
  },
  {
    key: 'ageMajority',
    name: 'ZENNE_AGE_MAJORITY',
    shownDefault: '18',
    meaning: 'Of age: mandates given before end on this birthday; who acts for an adult has reached it.',
    read: age(18),
  },
  {
    key: 'logLevel',
    name: 'ZENNE_LOG_LEVEL',
    shownDefault: 'info',
    meaning: 'Least level of the log: debug, info, warn, error, silent.',
    read: oneOf('info', 'debug', 'warn', 'error', 'silent'),
  },
  ...outsideRows,
  issuerRow,
  ...sealingRows,
  ...securityRows,
  ...tlsRows,
  guideRow,
  {
    key: 'registrationWeeks',
    name: 'ZENNE_REGISTRATION_WEEKS',
    shownDefault: '8',
    meaning: 'Weeks after which the registration of a caregiver expires when nobody decided on it.',
    read: weeks(8),
  },
  {
    key: 'publicationWeeks',
    name: 'ZENNE_PUBLICATION_WEEKS',
    shownDefault: '4',
    meaning: 'Weeks after which a request for publication ends when no document answered it; who asked is told.',
    read: weeks(4),
  },
  {
    key: 'rectificationMonths',
    name: 'ZENNE_RECTIFICATION_MONTHS',
    shownDefault: '1',
    meaning:
      'Months in which the author of a document answers a request for a correction (GDPR art. 12.3: one); two more are possible once, with a reason.',
    read: answerMonths,
  },
  {
    key: 'trailYears',
    name: 'ZENNE_TRAIL_YEARS',
    shownDefault: '10',
    meaning: 'Years that the trail is kept; a month that is older is dropped whole. Fewer than 10 are refused.',
    read: trailYears,
  },
  {
    key: 'databaseUrl',
    name: 'DATABASE_URL',
    shownDefault: '(own PostgreSQL)',
    meaning: 'PostgreSQL 15 or newer; a login that is a member of the role `zenne_run` and owns nothing.',
    read: optional,
  },
  {
    key: 'migrateUrl',
    name: 'ZENNE_MIGRATE_URL',
    shownDefault: '(own PostgreSQL)',
    meaning: 'The login that owns the tables and migrates. Needed with `DATABASE_URL`.',
    read: optional,
  },
];

/** Reads all settings; throws one `SettingsError` that names the setting and what is wrong with it. */
export function readSettings(environment: Environment): Settings {
  const read = settingRows.map(({ key, name, read: parse }) => {
    try {
      return [key, parse(environment[name] || undefined, environment)];
    } catch (error) {
      throw new SettingsError(`${name} ${error instanceof Error ? error.message : 'cannot be read'}`);
    }
  });
  const settings: Settings = Object.fromEntries(read);
  refuseHalfSettings(settings);
  return settings;
}

function refuseHalfSettings(settings: Settings): void {
  const needed = [
    ['ZENNE_MASTER_KEY', settings.masterKey],
    ['ZENNE_INDEX_KEY', settings.indexKey],
    ['ZENNE_TRAIL_KEY', settings.trailKey],
    ...(settings.sealing === 'on'
      ? ([
          ['ZENNE_SEALING_KEY_FILE', settings.sealingKey],
          ['ZENNE_SEALING_ISSUERS_FILE', settings.sealingIssuers],
        ] as const)
      : []),
    ...(['all', 'hub'].some((door) => settings.doors.includes(door))
      ? ([['ZENNE_STS_ISSUERS_FILE', settings.stsIssuers]] as const)
      : []),
  ] as const;
  const missing = settings.mode === 'production' ? needed.find(([, value]) => value === undefined) : undefined;
  if (missing) throw new SettingsError(`${missing[0]} must be set in production`);
  if (settings.mode === 'production' && settings.issuers?.some(({ issuer }) => !issuer.startsWith('https:')))
    throw new SettingsError('ZENNE_ISSUERS_FILE must name https addresses in production');
  const fault = tlsFault(settings);
  if (fault) throw new SettingsError(fault);
  const { ageParentsUntil, ageSelfFrom, ageMandateFrom, ageMajority } = settings;
  const ages = [ageParentsUntil, ageMandateFrom, ageSelfFrom, ageMajority];
  if (ages.some((one, at) => at > 0 && one < (ages[at - 1] ?? 0))) {
    throw new SettingsError('ZENNE_AGE_… must rise: parents until, mandate from, self from, majority');
  }
  if (settings.databaseUrl && !settings.migrateUrl) {
    throw new SettingsError('ZENNE_MIGRATE_URL must be set together with DATABASE_URL');
  }
}

/** The settings as a Markdown table, for `docs/settings.md`. */
export function printSettings(): string {
  const rows = settingRows.map(({ name, shownDefault, meaning }) => `| ${name} | ${shownDefault} | ${meaning} |`);
  return [
    '# Settings',
    '',
    'Printed from `src/app/settings.ts`; a test compares.',
    '',
    '| name | default | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
