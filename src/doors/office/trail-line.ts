/** One line of the trail in the office's words. */
import { refusals } from '../../modules/access/index.ts';
import type { TrailLine } from '../../modules/audit/index.ts';
import type { RefusalReason } from '../../modules/grants/index.ts';
import type { Language } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';
import { words as actWords } from './trail-act-texts.ts';
import { isSomebodys, type LookedUp } from './trail-look-up.ts';
import { words } from './trail-texts.ts';

const isRefusal = (text: string): text is RefusalReason => text in refusals;
/** Why a word of a national base was not followed, or one of ours there. */
const OF_BASES = ['newer-here', 'base-said-no'] as const;
const BASES = [
  ...(['self', 'therapeutic-link', 'emergency', 'registration', 'circle-of-trust'] as const),
  ...(['other-hub', 'excluded'] as const),
] as const;

const OUTCOMES = {
  granted: 'granted',
  disclosed: 'granted',
  refused: 'refused',
  unknown: 'neverEnded',
} as const satisfies Record<TrailLine['outcome'], string>;

export function officeLine(language: Language, line: TrailLine, { names }: LookedUp) {
  const [t, act] = [words(language), actWords(language)];
  const { actor, actorKind, profession, institution, software, kind } = line;
  return {
    when: `${brusselsDay(line.at)} ${brusselsTime(line.at)}`,
    who: names.get(actor) ?? act(actorKind),
    role: profession ? (labelOf('CD-HCPARTY', profession, language) ?? profession) : act(actorKind),
    organisation: (institution !== actor && names.get(institution ?? '')) || '',
    software: names.get(software ?? '') ?? '',
    whose: isSomebodys(line.stream) ? (names.get(line.stream) ?? '') : t('nobody'),
    act: act(line.act),
    kind: kind
      ? (labelOf('CD-TRANSACTION', kind, language) ?? labelOf('CD-THERAPEUTICLINKTYPE', kind, language) ?? kind)
      : '',
    outcome: t(OUTCOMES[line.outcome]),
    why: whyOf(language, line),
    typed: line.typedReason ?? '',
    way: act(line.door),
  };
}

/** The first reason of a refusal, in words; every ground of a yes. */
function whyOf(language: Language, { outcome, reason = '' }: TrailLine): string {
  const said = reason.split(' ');
  if (outcome === 'refused') {
    const [first = ''] = said;
    const ofBase = OF_BASES.find((word) => word === first);
    if (ofBase) return actWords(language)(ofBase);
    return isRefusal(first) ? refusals[first].text[language] : first;
  }
  return BASES.filter((basis) => said.includes(basis))
    .map((basis) => actWords(language)(basis))
    .join(', ');
}
