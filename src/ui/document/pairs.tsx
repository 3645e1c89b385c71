/** Facts of an entry as label and values. */
import type { VNode } from 'preact';
import type { ViewPair } from './view.ts';
import { ReadableText } from './view-text.tsx';

const Pair = ({ label, values }: ViewPair): VNode => (
  <div>
    <dt>
      <ReadableText {...label} />
    </dt>
    {values.map((value, at) => (
      <dd key={at}>
        <ReadableText {...value} />
      </dd>
    ))}
  </div>
);

/** Nothing for an empty list: a dl without dt is an error to assistive technology. */
export const Pairs = ({ pairs }: { readonly pairs: readonly ViewPair[] }): VNode | null =>
  pairs.length === 0 ? null : (
    <dl class="z-pairs">
      {pairs.map((pair, at) => (
        <Pair key={at} {...pair} />
      ))}
    </dl>
  );
