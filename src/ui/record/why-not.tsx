/** Explains a refusal: what happened, by which rule, what to do next. */
import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { Details } from '../content/details.tsx';
import { words } from './texts.ts';

export interface WhyNotProps {
  readonly language: Language;
  /** The public text of the refusal. */
  readonly reason: string;
  readonly next: string;
  /** The rule behind it, and the code that travels on the wire: folded away. */
  readonly clause?: string;
  readonly code?: string;
  /** Ways on: a button to declare a link, to ask in an emergency. */
  readonly children?: ComponentChildren;
}

const Rule = ({ language, clause, code }: Pick<WhyNotProps, 'language' | 'clause' | 'code'>): VNode => (
  <Details summary={words(language)('rule')}>
    {clause ? <p>{clause}</p> : null}
    {code ? <p class="z-code">{code}</p> : null}
  </Details>
);

export const WhyNot = ({ language, reason, next, clause, code, children }: WhyNotProps): VNode => (
  <section class="z-card" aria-labelledby="why-not">
    <h2 id="why-not">{words(language)('whyNot')}</h2>
    <p class="z-lead">{reason}</p>
    <h3>{words(language)('next')}</h3>
    <p>{next}</p>
    {children}
    {clause || code ? <Rule language={language} {...(clause && { clause })} {...(code && { code })} /> : null}
  </section>
);
