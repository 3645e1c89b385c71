/** A form for those whose role may send it; the others are told that they only read. */
import type { ComponentChildren } from 'preact';
import type { Register } from '../../modules/grants/index.ts';
import type { Visit } from './frame.tsx';
import { words } from './texts.ts';

interface ForRoleProps {
  readonly visit: Visit;
  /** What the form asks when it is sent. */
  readonly asks: Register;
  readonly children: ComponentChildren;
}

export const ForRole = ({ visit: { language, questions }, asks, children }: ForRoleProps) =>
  questions.includes(asks) ? children : <p class="z-hint">{words(language)('readOnly')}</p>;
