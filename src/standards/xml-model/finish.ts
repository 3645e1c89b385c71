/** The value of an element that is closed, with what is missing or wrong in it. */
import type { Faults } from './fault.ts';
import type { Frame } from './frame.ts';

export function finish(frame: Frame, faults: Faults): unknown {
  const { type, draft, text, at } = frame;
  switch (type?.kind) {
    case 'record':
      if (!isComplete(frame)) faults.add('missing-element', at, frame.name, expectedAt(frame));
      if (type.mixed && text !== '') draft.value = text;
      draft.at = at;
      return draft;
    case 'attributed':
      draft.value = type.text.read(text) ?? wrongValue(frame, faults, type.text.name, type.text.keep(text));
      draft.at = at;
      return draft;
    case 'simple':
      return type.read(text) ?? wrongValue(frame, faults, type.name, type.keep(text));
    default:
      return undefined;
  }
}

/** What is missing before an element that came too early has been said there. */
const isComplete = ({ compiled: table, state, stuckAt, nil }: Frame): boolean =>
  nil || table?.automaton.mayEnd[state] === true || stuckAt === state;

function wrongValue(frame: Frame, faults: Faults, type: string, kept: unknown): unknown {
  if (!frame.nil) faults.add('wrong-value', frame.at, frame.name, type, frame.text.trim());
  return kept;
}

/** The elements that may stand where an element stopped being as declared. */
export const expectedAt = ({ compiled: table, state }: Frame): string =>
  [...(table?.automaton.next[state]?.keys() ?? [])].join(', ');
