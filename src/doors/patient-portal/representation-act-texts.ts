/** Acts of the office on who speaks for whom by law, in plain words. */

export const representationActTexts = {
  'list-representations': {
    fr: 'A vu les représentations proposées',
    nl: 'Zag de voorgestelde vertegenwoordigingen',
    en: 'Saw the proposed representations',
    de: 'Hat die vorgeschlagenen Vertretungen gesehen',
  },
  'asked-list-representations': {
    fr: 'A voulu voir les représentations proposées',
    nl: 'Wilde de voorgestelde vertegenwoordigingen zien',
    en: 'Wanted to see the proposed representations',
    de: 'Wollte die vorgeschlagenen Vertretungen sehen',
  },
  'view-representation': {
    fr: 'A vu qui parle pour qui selon la loi',
    nl: 'Zag wie volgens de wet voor wie spreekt',
    en: 'Saw who speaks for whom by law',
    de: 'Hat gesehen, wer nach dem Gesetz für wen spricht',
  },
  'asked-view-representation': {
    fr: 'A voulu voir qui parle pour qui selon la loi',
    nl: 'Wilde zien wie volgens de wet voor wie spreekt',
    en: 'Wanted to see who speaks for whom by law',
    de: 'Wollte sehen, wer nach dem Gesetz für wen spricht',
  },
  'look-up-representations': {
    fr: 'A cherché qui parle pour vous selon la loi',
    nl: 'Zocht op wie volgens de wet voor u spreekt',
    en: 'Looked up who speaks for you by law',
    de: 'Hat nachgeschlagen, wer nach dem Gesetz für Sie spricht',
  },
  'asked-look-up-representations': {
    fr: 'A voulu chercher qui parle pour vous selon la loi',
    nl: 'Wilde opzoeken wie volgens de wet voor u spreekt',
    en: 'Wanted to look up who speaks for you by law',
    de: 'Wollte nachschlagen, wer nach dem Gesetz für Sie spricht',
  },
  'propose-representation': {
    fr: 'A proposé d’inscrire qui parle pour qui selon la loi',
    nl: 'Stelde voor in te schrijven wie volgens de wet voor wie spreekt',
    en: 'Proposed to enter who speaks for whom by law',
    de: 'Hat vorgeschlagen einzutragen, wer nach dem Gesetz für wen spricht',
  },
  'asked-propose-representation': {
    fr: 'A voulu proposer qui parle pour qui selon la loi',
    nl: 'Wilde voorstellen wie volgens de wet voor wie spreekt',
    en: 'Wanted to propose who speaks for whom by law',
    de: 'Wollte vorschlagen, wer nach dem Gesetz für wen spricht',
  },
  'decide-representation': {
    fr: 'A décidé qui parle pour qui selon la loi',
    nl: 'Besliste wie volgens de wet voor wie spreekt',
    en: 'Decided who speaks for whom by law',
    de: 'Hat entschieden, wer nach dem Gesetz für wen spricht',
  },
  'asked-decide-representation': {
    fr: 'A voulu décider qui parle pour qui selon la loi',
    nl: 'Wilde beslissen wie volgens de wet voor wie spreekt',
    en: 'Wanted to decide who speaks for whom by law',
    de: 'Wollte entscheiden, wer nach dem Gesetz für wen spricht',
  },
  'end-representation': {
    fr: 'A mis fin à une représentation selon la loi',
    nl: 'Beëindigde een wettelijke vertegenwoordiging',
    en: 'Ended a representation by law',
    de: 'Hat eine gesetzliche Vertretung beendet',
  },
  'asked-end-representation': {
    fr: 'A voulu mettre fin à une représentation selon la loi',
    nl: 'Wilde een wettelijke vertegenwoordiging beëindigen',
    en: 'Wanted to end a representation by law',
    de: 'Wollte eine gesetzliche Vertretung beenden',
  },
};
