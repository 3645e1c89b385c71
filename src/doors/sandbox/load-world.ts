/** Fills an empty network with the invented Brussels, through the same acts and rules that callers from outside pass. */
import {
  type AccessContext,
  declareConsent,
  declareLink,
  exclude,
  hideDocument,
  type InsurersContext,
  inRecord,
  insurersRegister,
  writeThresholdLetters,
} from '../../modules/access/index.ts';
import { type NewDocument, newDocument, publish } from '../../modules/brusafe/index.ts';
import type { Act, Caller, ItemKey, RecordGrant } from '../../modules/grants/index.ts';
import { type DeclareOutcome, declareDocument, hashSummary } from '../../modules/hub/index.ts';
import {
  hashSsin,
  type NationalContext,
  nationalRegister,
  type RegistrationContext,
  registerPatient,
  takeIn,
} from '../../modules/people/index.ts';
import { forEachAtOnce } from '../../platform/queue/index.ts';
import { kindOf, readKmehrText, rerootKmehr } from '../../standards/kmehr/index.ts';
import { DEFAULT_LIMITS, withXml } from '../../standards/xml/index.ts';
import type { HospitalHabit, SimulatedHospitals } from './context.ts';
import { connectHubs } from './hospitals/connect-hubs.ts';
import { registerStore } from './hospitals/open-store.ts';
import { type Cast, loadCast } from './load-cast.ts';
import { loadTies } from './load-ties.ts';
import { registerWaiting } from './register-waiting.ts';
import type { World, WorldDocument, WorldLink, WorldPatient } from './world/types.ts';

export interface LoadOptions {
  readonly access: AccessContext;
  readonly registers: RegistrationContext & NationalContext & InsurersContext;
  readonly hospitals: SimulatedHospitals;
  readonly hubNumber: string;
  readonly progress: (text: string) => void;
}

const AT_ONCE = 4;

export async function loadWorld(
  world: World,
  { access, registers, hospitals, hubNumber, progress }: LoadOptions,
): Promise<void> {
  const cast = await loadCast(world, access);
  await registerWaiting(world, cast, access, registers);
  for (const [id, habit] of Object.entries(HABITS)) {
    const nihii = world.institutions.find((one) => one.id === id)?.nihii ?? '';
    await registerStore(access, cast.institution(id).institution, hospitals.openHospital(id, nihii, habit), habit);
  }
  await connectHubs(world, { access, hospitals }, (id) => cast.institution(id).institution);
  const loader = new Loader(access, world, cast, { hubNumber, hospitals });
  progress(`inventing ${world.patients.length} patients`);
  await forEachAtOnce(world.patients, AT_ONCE, (patient) => loader.patient(patient));
  await takeIn(registers, insurersRegister(registers));
  await forEachAtOnce(world.links, AT_ONCE, (link) => loader.link(link));
  progress(`writing ${world.documents.length} documents`);
  await forEachAtOnce(world.documents, AT_ONCE, (document) => loader.document(document));
  await loader.closures();
  await loadTies(world, access, cast);
  await writeThresholdLetters(access);
  await forEachAtOnce(
    world.patients.filter(({ deceasedOn }) => deceasedOn),
    AT_ONCE,
    (patient) => loader.death(patient),
  );
  await takeIn(registers, nationalRegister(registers));
  await cast.namePersonas();
}

/** What each invented hospital's store is like. */
const HABITS: Readonly<Record<string, HospitalHabit>> = {
  'hospital-1': 'slow',
  'hospital-2': 'old',
  'hospital-3': 'sealing',
};

class Loader {
  readonly #access: AccessContext;
  readonly #world: World;
  readonly #cast: Cast;
  readonly #outside: Pick<LoadOptions, 'hubNumber' | 'hospitals'>;
  readonly #items = new Map<string, ItemKey>();

  constructor(access: AccessContext, world: World, cast: Cast, outside: Pick<LoadOptions, 'hubNumber' | 'hospitals'>) {
    this.#access = access;
    this.#world = world;
    this.#cast = cast;
    this.#outside = outside;
  }

  async #inRecord(
    act: Act,
    caller: Caller,
    patient: WorldPatient,
    use: (grant: RecordGrant) => Promise<unknown>,
  ): Promise<void> {
    const ssinHash = hashSsin(this.#access.keys, patient.ssin);
    const answer = await inRecord(this.#access, { act, caller, patient: { ssinHash } }, use);
    if (!answer.granted)
      throw new Error(`the invented world breaks a rule: ${act} for ${patient.id} is refused, ${answer.refused}`);
  }

  #patient(id: string): WorldPatient {
    const found = this.#world.patients.find((patient) => patient.id === id);
    if (!found) throw new Error(`the invented world has no ${id}`);
    return found;
  }

  #nameOf(id: string): string {
    const found = this.#world.caregivers.find((caregiver) => caregiver.id === id);
    if (!found) throw new Error(`the invented world has no ${id}`);
    return `${found.firstName} ${found.familyName}`;
  }

  #register(patient: WorldPatient, deceasedOn: string | undefined): Promise<void> {
    const { ssin, familyName, firstName: firstNames, birthDate, sex, language } = patient;
    const details = { ssin, familyName, firstNames, birthDate, sex, language, deceasedOn };
    return this.#inRecord('put-patient', this.#cast.caller(patient.gp), patient, (grant) =>
      registerPatient(grant, this.#access.keys, details),
    );
  }

  async patient(patient: WorldPatient): Promise<void> {
    await this.#register(patient, undefined);
    await this.#cast.rememberPatient(patient);
    if (!patient.consent) return;
    await this.#inRecord('declare-consent', this.#cast.caller(patient.gp), patient, (grant) =>
      declareConsent(grant, this.#access.keys, { kind: 'retrospective', proof: 'eidreading' }),
    );
  }

  death(patient: WorldPatient): Promise<void> {
    return this.#register(patient, patient.deceasedOn);
  }

  link({ patient, holder, kind, startsOn, endsOn }: WorldLink): Promise<void> {
    const house = this.#world.institutions.find(({ id }) => id === holder)?.kind;
    const caller = house ? this.#cast.institution(holder) : this.#cast.caller(holder);
    return this.#declare(caller, this.#patient(patient), { kind, startsOn, endsOn }, house);
  }

  #declare(
    caller: Caller,
    patient: WorldPatient,
    link: Pick<WorldLink, 'kind' | 'startsOn' | 'endsOn'>,
    house?: string,
  ): Promise<void> {
    const person = caller.kind === 'caregiver' ? caller : undefined;
    const holder = person?.caregiver.key ?? (caller.kind === 'institution' ? caller.institution : undefined);
    if (!holder) throw new Error('a link needs a holder');
    const profession = person?.caregiver.profession ?? house ?? '';
    const declaration = { ...link, holder, profession, proof: 'eidreading' };
    return this.#inRecord('declare-link', caller, patient, async (grant) => {
      const outcome = await declareLink(grant, this.#access.keys, declaration);
      if ('fault' in outcome && outcome.fault !== 'link-exists')
        throw new Error(`the invented world breaks a rule: ${declaration.kind} for ${patient.id}, ${outcome.fault}`);
    });
  }

  async document(document: WorldDocument): Promise<void> {
    const patient = this.#patient(document.patient);
    const caller = this.#cast.caller(document.author, document.institution);
    if (document.author !== patient.gp) await this.#linkForTreatment(document, patient);
    const message = await document.xml();
    const stored = withXml(Buffer.from(message), DEFAULT_LIMITS, rerootKmehr);
    const read = stored.ok ? readKmehrText(stored.value.text, DEFAULT_LIMITS) : stored;
    const transactions = read.ok ? (read.value.message.folder?.[0]?.transaction ?? []) : [];
    const [transaction] = transactions;
    if (!stored.ok || !transaction) throw new Error(`the invented document ${document.id} cannot be read`);
    const putBy = caller.kind === 'caregiver' ? caller.caregiver.key : document.id;
    const ready = newDocument({
      kinds: transactions.map(kindOf),
      ...{ transaction, stored: stored.value, ssin: patient.ssin, author: caller, putBy },
      hub: this.#outside.hubNumber,
      requestId: document.id,
    });
    await this.#inRecord('publish-document', caller, patient, async (grant) => {
      const outcome = document.kept
        ? await this.#declareKept(grant, ready, { ...document, message, ssin: patient.ssin })
        : await publish(grant, this.#access.keys, ready);
      if ('item' in outcome) this.#items.set(document.id, outcome.item);
      else throw new Error(`the invented document ${document.id} is not taken: ${outcome.outcome}`);
    });
  }

  /** The message goes into its hospital's own store, the link into the registry. */
  #declareKept(
    grant: RecordGrant,
    { identity, link }: NewDocument,
    { institution = '', message, ssin }: WorldDocument & { readonly message: string; readonly ssin: string },
  ): Promise<DeclareOutcome> {
    if (identity.by !== 'local-id') throw new Error('an invented document has an id of its own');
    const { scheme, value } = identity;
    this.#outside.hospitals.keep(institution, { ssin, scheme, value, message });
    return declareDocument(grant, this.#access.keys, { identity, link, summaryHash: hashSummary(message) });
  }

  /** The house, or the person alone, treats the patient now. */
  async #linkForTreatment({ author, institution }: WorldDocument, patient: WorldPatient): Promise<void> {
    const holder = institution ? this.#cast.institution(institution) : this.#cast.caller(author);
    const profession = holder.kind === 'caregiver' ? holder.caregiver.profession : undefined;
    const kind =
      profession === 'persnurse'
        ? 'nurseconsultation'
        : institution?.startsWith('hospital')
          ? 'hospitalstay'
          : 'referral';
    const house = this.#world.institutions.find(({ id }) => id === institution)?.kind;
    await this.#declare(holder, patient, { kind, startsOn: this.#cast.lately, endsOn: undefined }, house);
  }

  /** What patients closed: after their documents are there. */
  async closures(): Promise<void> {
    for (const { patient, caregiver } of this.#world.exclusions) {
      const self = this.#cast.patientCaller(patient);
      await this.#inRecord('exclude', self, this.#patient(patient), (grant) =>
        exclude(grant, this.#access.keys, { personHash: this.#cast.personHash(caregiver) }, this.#nameOf(caregiver)),
      );
    }
    for (const { patient, document, caregiver } of this.#world.hidden) {
      const item = this.#items.get(document);
      if (!item) throw new Error(`the invented world has no document ${document}`);
      const self = this.#cast.patientCaller(patient);
      await this.#inRecord('set-limits', self, this.#patient(patient), (grant) =>
        hideDocument(grant, this.#access.keys, item, { personHash: this.#cast.personHash(caregiver) }),
      );
    }
  }
}
