import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addPersona, base, nextId, token } from './client.ts';
import { openHospital } from './hospital.ts';
import { inventNihii, inventSsin, schemeFor, sumehrFor } from './messages.ts';
import { brusselsDay } from './people.ts';

const PYTHON = '/usr/bin/python3';
const here = spawnSync(PYTHON, ['-c', 'import zeep']).status === 0;
const SHARED = '../shared/data/kmehr';
/** Services as they were published: which version, where the description lies, the name of its binding. */
const PUBLISHED = [
  ['v1', 'wsdl-v1/WSDL/intrahubwebservice_v1.wsdl', 'interhub/protocol/v1'],
  ['v3', 'xsd/ehealth-hubservices/WSDL/IntraHubService_v3_5.wsdl', 'intrahub/protocol/v3'],
] as const;

interface Wanted {
  /** Codes of the remarks or errors. */
  readonly errors?: readonly string[];
  /** A text that the answer must hold. */
  readonly held?: string;
}

/** In this order each call finds what the ones before left; all of them are complete. The doctor calls, unless another is named. */
const STORY: Readonly<Record<string, Wanted>> = {
  PutHCParty: {},
  GetHCParty: { held: 'Zeep' },
  PutHCPartyConsent: {},
  GetHCPartyConsent: { held: brusselsDay() },
  PutPatient: {},
  PutPatientConsent: {},
  GetPatientConsent: { held: 'retrospective' },
  PutTherapeuticLink: {},
  'PutTherapeuticLink hospital': {},
  GetPatient: { held: 'Zoe' },
  GetTherapeuticLink: { held: 'gpconsultation' },
  PutTransaction: {},
  GetTransactionList: { held: 'sumehr' },
  GetTransaction: { held: 'Verzonnen allergie' },
  PutAccessRight: {},
  GetAccessRight: { held: 'persnurse' },
  RevokeAccessRight: {},
  GetPatientAuditTrail: { held: 'sumehr' },
  'DeclareTransaction hospital': {},
  PutTransactionSet: {},
  GetTransactionSet: { held: 'Verzonnen pil' },
  GetLatestUpdate: { held: 'medicationscheme' },
  RequestPublication: {},
  RevokeTransaction: {},
  RevokeTherapeuticLink: {},
  RevokePatientConsent: {},
  RevokeHCPartyConsent: {},
};

const operationOf = (step: string): string => step.replace(/ .*/, '');

/** What the description of a version declares, in the order of the story. */
async function operationsOf(version: string): Promise<readonly string[]> {
  const wsdl = await (await fetch(`${base}/hub/${version}?wsdl`)).text();
  const declared = [...wsdl.matchAll(/soapAction="[^"]*:(\w+)"/g)].map(([, name = '']) => name);
  const told = Object.keys(STORY).map(operationOf);
  expect(told, 'an operation that the story leaves out').toEqual(expect.arrayContaining(declared));
  return Object.keys(STORY).filter((step) => declared.includes(operationOf(step)));
}

async function callers() {
  const [nihii, ssin] = [inventNihii(), inventSsin()];
  const doctor = await addPersona({
    kind: 'caregiver',
    nihii,
    ssin,
    profession: 'persphysician',
    firstName: 'An',
    familyName: 'Zeep',
  });
  const hospital = await openHospital();
  return {
    doctor: { nihii, ssin, profession: 'persphysician', token: await token(doctor.id) },
    hospital: { nihii: hospital.nihii, profession: 'orghospital', token: hospital.bearer },
  };
}

/** Goes through the story with what this description makes a client of. */
async function tell(version: string, where: Readonly<Record<string, string>>): Promise<void> {
  const calls = await operationsOf(version);
  const ssin = inventSsin();
  const who = await callers();
  const [document, declared, schemeId] = [nextId(), nextId(), nextId()];
  const author = { id: '', kind: 'caregiver', name: 'Zeep', ...who.doctor };
  const about = {
    ...{ version, calls, ssin, document, declared, schemeId, callers: who, today: brusselsDay() },
    message: sumehrFor(ssin, author, { scheme: 'ZEEP', value: document }).replace(/^<\?xml[^>]*\?>/, ''),
    scheme: schemeFor(ssin, author, { scheme: 'ZEEP', value: schemeId }),
    ...where,
  };
  const done = spawnSync(PYTHON, ['acceptance/soap_client.py'], {
    input: JSON.stringify(about),
    encoding: 'utf8',
    timeout: 50_000,
  });
  expect(done.stderr).toBe('');
  const told = JSON.parse(done.stdout);
  const wanted = calls.map((name) => {
    const { errors = [], held = '' } = STORY[name] ?? {};
    return [name, { complete: true, errors, held: expect.stringContaining(held) }];
  });
  expect(told).toEqual(Object.fromEntries(wanted));
}

describe.skipIf(!here)('a SOAP library that knows only the WSDL (skipped without Debian’s python3-zeep)', () => {
  it.each(['v3', 'v2', 'v1'])('calls every operation of our %s', (version) =>
    tell(version, { wsdl: `${base}/hub/${version}?wsdl` }),
  );

  it.skipIf(!existsSync(SHARED)).each(PUBLISHED)(
    'calls every operation that we serve of the published %s (skipped without ../shared)',
    (version, file, target) =>
      tell(version, {
        wsdl: join(SHARED, file),
        address: `${base}/hub/${version}`,
        binding: `{http://www.ehealth.fgov.be/${target}}IntraHubSoapBinding`,
      }),
  );
});
