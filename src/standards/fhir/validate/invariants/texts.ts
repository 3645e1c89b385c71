/** What broken rules of profiles say: ours in four languages where we wrote them, else the rule's key with the guide's own words. */
import { ruleTexts } from '../../definitions/index.ts';
import type { Invariant } from '../compile/compiled.ts';
import type { FourTexts } from '../issue.ts';

const OURS: ReadonlyMap<string, FourTexts> = new Map<string, FourTexts>([
  ...Object.entries(ruleTexts),
  [
    'ref-1',
    {
      fr: 'La ressource contenue que la référence désigne n’existe pas.',
      nl: 'De ingesloten resource waarnaar wordt verwezen, bestaat niet.',
      en: 'The contained resource that the reference names does not exist.',
      de: 'Die enthaltene Ressource, auf die verwiesen wird, gibt es nicht.',
    },
  ],
  [
    'dom-3',
    {
      fr: 'Une ressource contenue doit être désignée par une référence.',
      nl: 'Naar een ingesloten resource moet worden verwezen.',
      en: 'A contained resource must be referred to.',
      de: 'Auf eine enthaltene Ressource muss verwiesen werden.',
    },
  ],
  [
    'dom-6',
    {
      fr: 'Un résumé lisible (text.div) est conseillé.',
      nl: 'Een leesbare samenvatting (text.div) is aanbevolen.',
      en: 'A readable summary (text.div) is advised.',
      de: 'Eine lesbare Zusammenfassung (text.div) ist empfohlen.',
    },
  ],
  [
    'per-1',
    {
      fr: 'Le début d’une période précède sa fin.',
      nl: 'Het begin van een periode ligt voor het einde.',
      en: 'The start of a period comes before its end.',
      de: 'Der Beginn eines Zeitraums liegt vor seinem Ende.',
    },
  ],
]);

export function invariantTexts({ key, human }: Pick<Invariant, 'key' | 'human'>): FourTexts {
  return (
    OURS.get(key) ?? {
      fr: `La règle ${key} n’est pas respectée : ${human}`,
      nl: `De regel ${key} is niet nageleefd: ${human}`,
      en: `The rule ${key} is not kept: ${human}`,
      de: `Die Regel ${key} ist nicht eingehalten: ${human}`,
    }
  );
}
