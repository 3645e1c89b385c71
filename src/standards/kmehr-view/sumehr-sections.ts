/** The fixed order of a SUMEHR's sections and which items belong to each (KMEHR facts C1, SUMEHR 2.0 and 1.1). */
import type { ViewWord } from './words.ts';

export interface SumehrSection {
  readonly word: ViewWord;
  /** CD-ITEM codes. */
  readonly items: readonly string[];
}

const problems = ['problem', 'healthcareelement', 'healthissue', 'issue', 'diagnosis'];
const treatments = ['treatment', 'agreedtreatment', 'acts'];

/** Items that move to the history when they are over. */
export const canBeHistory: ReadonlySet<string> = new Set([...problems, ...treatments]);

/** In the order they are read. What no section names is other information, always last. */
export const sumehrSections: readonly SumehrSection[] = [
  { word: 'allergies', items: ['allergy', 'adr'] },
  { word: 'risks', items: ['risk', 'socialrisk', 'familyrisk', 'professionalrisk'] },
  { word: 'problems', items: problems },
  { word: 'medication', items: ['medication'] },
  { word: 'vaccinations', items: ['vaccine'] },
  { word: 'treatments', items: treatments },
  { word: 'patientWill', items: ['patientwill', 'ntbr', 'bloodtransfusionrefusal'] },
  { word: 'contacts', items: ['contactperson'] },
  { word: 'careTeam', items: ['gmdmanager', 'contacthcparty'] },
  { word: 'history', items: [] },
  { word: 'other', items: [] },
];
