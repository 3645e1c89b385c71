/** The codes of tests with medicines against bacteria, each labelled by its medicine. */
import { ANTIBIOTICS } from './loinc-tables.ts';

const tested = (line: string): string => {
  const [code, fr, nl, en, de] = line.split('|').map((part) => part.trim());
  return `${code} | Sensibilité: ${fr} | Gevoeligheid: ${nl} | Susceptibility: ${en} | Empfindlichkeit: ${de}`;
};

export const SUSCEPTIBILITIES = ANTIBIOTICS.trim().split('\n').map(tested).join('\n');
