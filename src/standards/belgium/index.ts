export { type Cbe, makeCbe, parseCbe, printCbe } from './cbe.ts';
export type { Parsed, Strictness } from './checked.ts';
export { type Ehp, makeEhp, parseEhp } from './ehp.ts';
export {
  type InstitutionNihii,
  makeInstitutionNihii,
  makeNihii,
  type Nihii,
  parseInstitutionNihii,
  parseNihii,
  printInstitutionNihii,
  printNihii,
} from './nihii.ts';
export { factsOf, makeSsin, type NewSsin, parseSsin, printSsin, type Ssin, type SsinFacts } from './ssin.ts';
