/** The terminology of the house, made once at start. Source: issue "FHIR vault", terminology; FHIR facts 12.1. */
import {
  caresetTerminology,
  displayIn,
  makeTerminology,
  type Resources,
  type Terminology,
} from '../../standards/fhir/index.ts';

type Language = 'fr' | 'nl' | 'en' | 'de';

/** The label of a code for people; nothing when the house has none. */
export type CodeLabels = (system: string, code: string, language: Language) => string | undefined;

export interface HouseTerminology {
  readonly engine: Terminology;
  readonly labelOfCoding: CodeLabels;
}

const NONE: Resources = { valueSets: [], codeSystems: [] };

/** `base`: value sets and code systems of FHIR itself and of loaded guides; the labels of the house come on top of them. */
export function openTerminology(base: Resources = NONE): HouseTerminology {
  const own = caresetTerminology();
  const engine = makeTerminology({
    valueSets: [...own.valueSets, ...base.valueSets],
    codeSystems: base.codeSystems,
    labels: own.labels,
  });
  return {
    engine,
    labelOfCoding: (system, code, language) => {
      const held = engine.library.codeSystem(system);
      const concept = held?.find(code);
      return concept && displayIn(concept, [language], held?.source.language ?? 'en');
    },
  };
}
