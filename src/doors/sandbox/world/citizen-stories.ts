/** Stories of people who act for others, and of those they act for; beside those of `stories.ts`. */
import type { Story } from './types.ts';

const story = (fr: string, nl: string, en: string, de: string): Story => ({ fr, nl, en, de });

export const citizenStories: Readonly<Record<string, Story>> = {
  'child-turning-12': story(
    'A onze ans, douze dans vingt jours. Son parent est celui de l’enfant de neuf ans.',
    'Is elf, over twintig dagen twaalf. Zelfde ouder als het kind van negen.',
    'Eleven years old, twelve in twenty days. Same parent as the child of nine.',
    'Elf Jahre alt, in zwanzig Tagen zwölf. Derselbe Elternteil wie beim neunjährigen Kind.',
  ),
  'teen-17': story(
    'A dix-sept ans et a donné un mandat à son parent.',
    'Is zeventien en gaf de ouder een mandaat.',
    'Seventeen years old, gave the parent a mandate.',
    'Siebzehn Jahre alt, hat dem Elternteil ein Mandat gegeben.',
  ),
  'patient-trust': story(
    'A choisi une personne de confiance et continue à décider.',
    'Koos een vertrouwenspersoon en blijft zelf beslissen.',
    'Chose a person of trust and keeps deciding.',
    'Hat eine Vertrauensperson gewählt und entscheidet weiter selbst.',
  ),
  'person-of-trust': story(
    'Personne de confiance: lit avec, ne décide rien.',
    'Vertrouwenspersoon: leest mee, beslist niets.',
    'Person of trust: reads along, decides nothing.',
    'Vertrauensperson: liest mit, entscheidet nichts.',
  ),
  'incapable-adult': story(
    'Adulte qui ne peut pas décider: un administrateur, puis sa sœur ou son frère.',
    'Volwassene die niet kan beslissen: een bewindvoerder, dan de zus of broer.',
    'An adult who cannot decide: an administrator, then a sibling.',
    'Erwachsener, der nicht entscheiden kann: ein Verwalter, dann ein Geschwister.',
  ),
  administrator: story(
    'Administrateur de l’adulte qui ne peut pas décider.',
    'Bewindvoerder van de volwassene die niet kan beslissen.',
    'Administrator of the adult who cannot decide.',
    'Verwalter des Erwachsenen, der nicht entscheiden kann.',
  ),
  'sibling-of-incapable': story(
    'Frère ou sœur du même adulte: passe après l’administrateur.',
    'Broer of zus van dezelfde volwassene: komt na de bewindvoerder.',
    'Sibling of the same adult: comes after the administrator.',
    'Geschwister desselben Erwachsenen: kommt nach dem Verwalter.',
  ),
};
