/** What a client is told of other networks. In a list each that is missing is named. Source: KMEHR facts A4. */
import type { SilentNetwork } from '../../../modules/hub/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { AcknowledgeError } from '../../../standards/hubservices/index.ts';
import { type ErrorRow, national, own } from './error-row.ts';

export const networkErrors = {
  'metahub-silent': national(
    'VZN.0.SYS.MH.X',
    'Le métahub ne répond pas: on ne sait pas quels autres réseaux connaissent ce patient.',
    'De metahub antwoordt niet: het is niet bekend welke andere netwerken deze patiënt kennen.',
    'The metahub does not answer: it is not known which other networks know this patient.',
    'Der Metahub antwortet nicht: Es ist nicht bekannt, welche anderen Netze diesen Patienten kennen.',
  ),
  'looks-here-only': own(
    'TRAIL.HERE-ONLY',
    'Les consultations faites dans d’autres réseaux ne sont pas demandées: la liste est celle d’ici.',
    'Inzages in andere netwerken worden niet gevraagd: de lijst is die van hier.',
    'Looks in other networks are not asked for: the list is that of this one.',
    'Einsichten in anderen Netzen werden nicht abgefragt: Die Liste ist die von hier.',
  ),
  'network-silent': own(
    'NETWORK.SILENT',
    'cet autre réseau ne répond pas; ses documents manquent. Essayez plus tard.',
    'dit andere netwerk antwoordt niet; zijn documenten ontbreken. Probeer later opnieuw.',
    'this other network does not answer; its documents are missing. Try again later.',
    'dieses andere Netz antwortet nicht; seine Dokumente fehlen. Versuchen Sie es später.',
  ),
  'network-unusable': own(
    'NETWORK.UNUSABLE',
    'cet autre réseau a envoyé une réponse inutilisable; elle n’est pas montrée.',
    'dit andere netwerk stuurde een onbruikbaar antwoord; het wordt niet getoond.',
    'this other network sent an answer that cannot be used; it is not shown.',
    'dieses andere Netz hat eine unbrauchbare Antwort geschickt; sie wird nicht gezeigt.',
  ),
  'network-not-whole': own(
    'NETWORK.NOT-WHOLE',
    'cet autre réseau n’a donné qu’une partie de ce qu’il a.',
    'dit andere netwerk gaf maar een deel van wat het heeft.',
    'this other network gave only a part of what it has.',
    'dieses andere Netz hat nur einen Teil dessen gegeben, was es hat.',
  ),
  'network-not-connected': own(
    'NETWORK.NOT-CONNECTED',
    'cet autre réseau connaît ce patient, mais n’est pas relié ici.',
    'dit andere netwerk kent deze patiënt, maar is hier niet verbonden.',
    'this other network knows this patient, but is not connected here.',
    'dieses andere Netz kennt diesen Patienten, ist hier aber nicht verbunden.',
  ),
} as const satisfies Record<string, ErrorRow>;

const SILENT = 'network-silent';
const UNUSABLE = 'network-unusable';

/** Of a list. The exact reason of a single document stands in the trail. */
const OF_LIST: Readonly<Record<SilentNetwork['fault'], keyof typeof networkErrors>> = {
  'source-silent': SILENT,
  'source-failed': SILENT,
  'source-left-alone': SILENT,
  'source-busy': SILENT,
  'not-at-source': SILENT,
  'answer-too-large': UNUSABLE,
  'answer-unreadable': UNUSABLE,
  'answer-not-kmehr': UNUSABLE,
  'answer-not-opened': UNUSABLE,
  'answer-other-patient': UNUSABLE,
  'not-whole': 'network-not-whole',
  'not-connected': 'network-not-connected',
};

export function networkError({ name, fault }: SilentNetwork, language: Language): AcknowledgeError {
  const { scheme, code, text } = networkErrors[OF_LIST[fault]];
  return { scheme, code, text: `${name}: ${text[language]}`, language };
}
