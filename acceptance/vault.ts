/** An invented patient of the sandbox's GP, and the vault as that GP's software reaches it. */
import {
  addPersona,
  address,
  base,
  call,
  consentBody,
  json,
  linkBody,
  type Persona,
  persona,
  token,
} from './client.ts';
import { inventSsin } from './messages.ts';

export interface Treated {
  readonly patient: Persona;
  readonly ssin: string;
  readonly gp: Persona;
}

export const softwareBase = (): string => `${address()}/software/fhir`;

/** Registered, with consent and a therapeutic link. */
export async function treatedPatient(): Promise<Treated> {
  const [gp, ssin] = [await persona('gp-1'), inventSsin()];
  const patient = await addPersona({ kind: 'patient', ssin, firstName: 'Ada', familyName: 'Verzonnen' });
  const author = { nihii: gp.nihii ?? '', ssin: gp.ssin ?? '', profession: gp.profession ?? '' };
  const hub = { token: await token('gp-1'), author };
  await call({ ...hub, operation: 'PutPatientConsent', body: consentBody(ssin) });
  await call({ ...hub, operation: 'PutTherapeuticLink', body: linkBody(ssin, { nihii: gp.nihii ?? '' }) });
  return { patient, ssin, gp };
}

export async function softwareToken(who: string): Promise<string> {
  const { status, body } = await json<{ access_token: string }>('/sandbox/token', { persona: who, door: 'software' });
  if (status !== 200) throw new Error(`no token for ${who} at ${base}: ${status}`);
  return body.access_token;
}
