/** One line of the trail in the patient's words: who, in what role, where, by which way, what, why. */
import type { TrailLine } from '../../modules/audit/index.ts';
import { isForeign } from '../../modules/hub/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import type { Visit } from './frame.tsx';
import { actWords } from './log-texts.ts';
import { words } from './log-view-texts.ts';
import type { ReadLog } from './read-log.ts';

export interface LogEntry {
  readonly who: string;
  readonly role: string;
  readonly organisation: string;
  readonly way: string;
  /** Brussels wall clock. */
  readonly when: string;
  readonly act: string;
  /** Kind of document, in words. */
  readonly kind: string;
  readonly why: string;
  readonly emergency: boolean;
  readonly refused: boolean;
}

export function logEntry(
  { language, caller, acting }: Visit,
  line: TrailLine,
  { names, patients }: Pick<ReadLog, 'names' | 'patients'>,
): LogEntry {
  const t = actWords(language);
  const isSubject = patients.some((key) => key === line.actor);
  const isVisitor = line.actor === caller.patient || (isSubject && !acting);
  // An excluded author still reads and writes its own documents: then something was shown.
  // An act of the office that came to nothing (a reason too short, decided by the same person) was only wanted.
  const came = line.outcome !== 'refused' && line.shown !== undefined && !(isCoded(line) && line.shown === 0);
  const house = line.actorKind === 'system' ? 'system' : 'unknown';
  return {
    who: isVisitor ? t('you') : (names.get(line.actor) ?? t(house)),
    role: isSubject ? t('patient') : roleOf(language, line),
    organisation:
      (line.act !== PASSED_ON && line.institution !== line.actor && names.get(line.institution ?? '')) || '',
    way: wayOf(language, line, names),
    when: `${brusselsDay(line.at)}T${brusselsTime(line.at)}`,
    act: came ? actOf(language, line, names) : t(`asked-${line.act}`),
    kind: kindOf(language, line),
    why: whyOf(language, line),
    emergency: line.emergency,
    refused: line.outcome === 'refused',
  };
}

const PASSED_ON = 'pass-publication-on';

/** The institution of a request that was passed on is whom it went to, not who acted. */
function actOf(language: Language, line: TrailLine, names: ReadonlyMap<string, string>): string {
  const { act, institution = '', remark } = line;
  const t = actWords(language);
  if (remark === 'also-elsewhere') return t('listed-elsewhere');
  const whom = act === PASSED_ON ? names.get(institution) : undefined;
  return whom === undefined ? t(act) : t('passed-publication-to', { whom });
}

const citizenRoles = ['parent', 'guardian', 'representative', 'mandatary', 'person-of-trust', 'other-party'] as const;

/** A citizen who acted is shown in the role that opened the record. */
function roleOf(language: Language, { profession, actorKind, reason }: TrailLine): string {
  const t = actWords(language);
  if (profession) return labelOf('CD-HCPARTY', profession, language) ?? profession;
  const role = actorKind === 'patient' ? citizenRoles.find((one) => one === reason) : undefined;
  if (role) return t(role);
  return actorKind === 'patient' ? t('citizen') : t(actorKind);
}

/** Of an act of the office or of the house it is a code of ours, not a kind of document. */
const isCoded = ({ actorKind }: TrailLine): boolean => actorKind === 'officer' || actorKind === 'system';

function kindOf(language: Language, line: TrailLine): string {
  const { kind, item } = line;
  if (!kind || isCoded(line) || line.act === 'choose-notices') return '';
  const said = labelOf('CD-TRANSACTION', kind, language) ?? labelOf('CD-THERAPEUTICLINKTYPE', kind, language) ?? kind;
  const t = actWords(language);
  const shown = line.remark === 'extract' ? t('extract', { kind: said }) : said;
  return item && line.act === 'read-document' && isForeign(item) ? t('elsewhere', { kind: shown }) : shown;
}

const WAYS = {
  intrahub: 'viaHub',
  'patient-portal': 'viaMy',
  'caregiver-portal': 'viaCare',
  office: 'viaOffice',
  'links-api': 'viaLinks',
  'history-load': 'viaHistory',
  fhir: 'viaApplication',
  'fhir-hospital': 'viaHospitalSoftware',
  'fhir-software': 'viaPracticeSoftware',
  interhub: 'viaOtherNetwork',
  'sign-in': 'viaSignIn',
  sandbox: 'viaHub',
  job: 'viaHouse',
  'national-base': 'viaNational',
} as const satisfies Record<TrailLine['door'], string>;

function wayOf(language: Language, { door, software }: TrailLine, names: ReadonlyMap<string, string>): string {
  const t = words(language);
  const name = software && names.get(software);
  return name ? t('viaSoftware', { name }) : t(WAYS[door]);
}

const GRANTED = {
  self: 'whySelf',
  'therapeutic-link': 'whyLink',
  'other-hub': 'whyOtherHub',
  emergency: 'whyEmergency',
  registration: 'whyRegistration',
} as const;
const REFUSED = [
  [/^caller-|^author-|^person-required/, 'notRecognised'],
  [/^no-consent/, 'noConsent'],
  [/^no-therapeutic-link|^link-holder/, 'noLink'],
  [/for-profession/, 'notForProfession'],
  [/^newer-here/, 'newerHere'],
  [/^base-said-no/, 'baseSaidNo'],
] as const;

const isBasis = (text: string): text is keyof typeof GRANTED => text in GRANTED;

/** What was typed says more than the rule's own word. */
function whyOf(language: Language, { reason = '', typedReason, outcome, shown, remark }: TrailLine): string {
  if (typedReason !== undefined) return typedReason;
  const [first = ''] = reason.split(' ');
  if (outcome === 'refused') {
    const found = REFUSED.find(([pattern]) => pattern.test(first));
    return words(language)(found ? found[1] : 'ruleSaysNo');
  }
  if (reason.includes('excluded') && !shown) return actWords(language)('excluded');
  if (reason.includes('circle-of-trust')) return actWords(language)('circle');
  if (reason.includes('DECEASED')) return words(language)('baseSaidDead');
  if (remark === 'filed-again') return actWords(language)('filed-again');
  return isBasis(first) ? words(language)(GRANTED[first]) : '';
}
