/** A text in its own language with its codes beside it, quieter, for those who want them. */
import type { VNode } from 'preact';
import type { ViewCode, ViewText } from './view.ts';

const Code = ({ system, value }: ViewCode): VNode => (
  <>
    {' '}
    <code class="z-code">{`${system} ${value}`}</code>
  </>
);

export const ReadableText = ({ text, language, codes = [] }: ViewText): VNode => (
  <>
    {language ? <span lang={language}>{text}</span> : text}
    {codes.map((code) => (
      <Code key={`${code.system} ${code.value}`} {...code} />
    ))}
  </>
);
