/** What the sections of the rights page share: who visits, and a form of one button. */
import type { VNode } from 'preact';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addressIn, Button, Form } from '../../../ui/index.ts';
import type { Visit } from '../frame.tsx';

export const RIGHTS = '/my/rights';

export interface SectionProps {
  readonly visit: Visit;
  readonly keys: KeyRing;
}

interface ActProps {
  readonly visit: Visit;
  /** Below the rights page, or a whole path when it begins with `/`. */
  readonly to: string;
  readonly text: string;
  readonly tone?: 'secondary' | 'warning';
  readonly hidden?: Readonly<Record<string, string>>;
}

/** A change by one click: a form of its own, so that it works without script. */
export const Act = ({ visit, to, text, tone = 'secondary', hidden = {} }: ActProps): VNode => (
  <Form
    action={addressIn(visit.language, to.startsWith('/') ? to : `${RIGHTS}/${to}`)}
    csrf={visit.csrf}
    hidden={hidden}
  >
    <Button tone={tone} text={text} />
  </Form>
);
