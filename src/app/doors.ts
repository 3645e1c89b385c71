/** Opens the doors of this installation on one server. */
import { openAccount } from '../doors/account/index.ts';
import { openCaregiverPortal } from '../doors/caregiver-portal/index.tsx';
import { openFhirHospital } from '../doors/fhir-hospital/index.ts';
import { openSmartFhir } from '../doors/fhir-smart/index.ts';
import { openFhirSoftware } from '../doors/fhir-software/index.ts';
import { openInterhub } from '../doors/kmehr-interhub/index.ts';
import { openIntrahub } from '../doors/kmehr-intrahub/index.ts';
import { openLinksApi } from '../doors/links-api/index.ts';
import { openOffice } from '../doors/office/index.tsx';
import { openPatientPortal } from '../doors/patient-portal/index.tsx';
import { openPublicSite } from '../doors/public-site/index.tsx';
import { openSandbox, SelfTests, type SimulatedHospitals, type SimulatedRegisters } from '../doors/sandbox/index.ts';
import { fhirBaseOf } from '../doors/shared/bases.ts';
import { openAuthorization, openSignIn, ownApplications } from '../doors/sign-in/index.ts';
import { openTerminologyDoor } from '../doors/terminology/index.ts';
import { signInClient } from '../outside/issuer/sign-in.ts';
import { type HttpServer, makeHttpServer, makeLimit, makeSessionCookies } from '../platform/http/index.ts';
import { statement } from '../platform/postgres/index.ts';
import type { Strictness } from '../standards/belgium/index.ts';
import { documentsOf } from './documents.ts';
import { errorPage } from './error-page.tsx';
import type { House } from './house.ts';
import { hubOf } from './hub-party.ts';
import type { Settings } from './settings.ts';

const REQUESTS_PER_MINUTE = { sandbox: 240_000, production: 3000 } as const;
const READY = statement('app-ready', 'SELECT 1 FROM hub_link LIMIT 1');

export const isOpen = ({ doors }: Pick<Settings, 'doors'>, door: string): boolean =>
  doors.includes('all') || doors.includes(door);

export async function openDoors(
  house: House,
  simulated: (SimulatedRegisters & SimulatedHospitals) | undefined,
  reset: () => Promise<void>,
): Promise<HttpServer> {
  const { settings, log, metrics, access, keys } = house;
  const { baseUrl, rectificationMonths, publicationWeeks } = settings;
  const isReady = () => access.database.transaction((tx) => tx.run(READY)).then(Boolean, () => false);
  const requestsPerMinute = REQUESTS_PER_MINUTE[settings.mode];
  const server = await makeHttpServer({
    log,
    metrics,
    baseUrl,
    requestsPerMinute,
    isReady,
    errorPage,
    tls: house.tls?.server,
  });
  const limit = makeLimit();
  // From whatever address its requests come.
  const limitClient = (client: string, requests = 1) => limit(client, requestsPerMinute, requests);
  const cookies = makeSessionCookies(baseUrl.startsWith('https:'), keys.indexKey);
  const sandbox = settings.mode === 'sandbox';
  const hub = hubOf(settings);
  const documents = documentsOf({
    ...{ access, hub, metrics, log },
    ...{ sealing: house.sealing, locator: house.locator, tally: house.sourceTally, identity: house.hubIdentity },
  });
  const selfTests = new SelfTests(access.clock);
  const strictness: Strictness = sandbox ? 'warn' : 'error';
  const hubServices = {
    ...{ access, documents, hub, metrics, log, baseUrl, publicationWeeks, strictness, limitClient },
    ...{ registers: house.registers, sealing: house.sealing, security: house.security, takesBearer: sandbox },
  } as const;
  if (isOpen(settings, 'hub'))
    await openIntrahub(server, { ...hubServices, watch: sandbox ? selfTests.watch : undefined });
  if (isOpen(settings, 'interhub'))
    await openInterhub(server, { ...hubServices, certificates: house.tls?.certificates });
  const intendedProfile = sandbox ? 'defaulted' : 'required';
  const fhir = {
    access,
    documents,
    hub,
    metrics,
    log,
    baseUrl,
    strictness,
    intendedProfile,
    validator: house.fhir.validator,
    limitClient,
    issuers: house.issuers,
  } as const;
  if (isOpen(settings, 'fhir-hospital')) await openFhirHospital(server, fhir);
  if (isOpen(settings, 'fhir-software')) await openFhirSoftware(server, fhir);
  if (isOpen(settings, 'links')) await openLinksApi(server, { access, strictness, metrics, log, baseUrl, limitClient });
  if (isOpen(settings, 'terminology'))
    await openTerminologyDoor(server, {
      terminology: house.fhir.terminology,
      metrics,
      log,
      baseUrl,
      limitClient,
      now: () => access.clock.now(),
    });
  const signIn = { access, cookies, metrics, log, baseUrl, sandbox, issuers: house.issuers };
  if (isOpen(settings, 'fhir')) {
    await openAuthorization(server, signIn);
    await openSmartFhir(server, fhir);
  }
  if (isOpen(settings, 'pages')) {
    await openPublicSite(server, { access, sandbox });
    openAccount(server, { access, cookies });
    openSignIn(server, signIn, { ways: house.ways, client: signInClient(sandbox) });
    const fhirBase = isOpen(settings, 'fhir') ? fhirBaseOf({ baseUrl }) : undefined;
    const common = { access, cookies, metrics, sandbox, applications: fhirBase ? ownApplications : undefined };
    await openPatientPortal(server, { ...common, documents, rectificationMonths });
    const care = { ...common, documents, registers: house.registers, fhirBase };
    await openCaregiverPortal(server, care);
    const office = { access, cookies, metrics, sandbox, registers: house.registers, rectificationMonths };
    await openOffice(server, { ...office, hub, baseUrl });
  }
  if (simulated && isOpen(settings, 'sandbox'))
    await openSandbox(server, {
      ...{ access, cookies, baseUrl, reset, simulated, hospitals: simulated },
      hubNumber: hub.number,
      authority: house.tls?.authority,
      registers: house.registers,
      selfTests,
    });
  return server;
}
