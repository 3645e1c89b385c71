/** Facts as term and value, each with an optional way to change it (GOV.UK, Summary list). */
import type { ComponentChildren, VNode } from 'preact';

export interface SummaryRow {
  readonly term: string;
  readonly value: ComponentChildren;
  /** The hidden part completes the link's name: "Change" + "address". */
  readonly action?: { readonly text: string; readonly hidden: string; readonly href: string };
}

export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }): VNode => (
  <dl class="z-summary">
    {rows.map(({ term, value, action }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
        {action ? (
          <dd>
            <a href={action.href}>
              {action.text}
              <span class="z-hidden"> {action.hidden}</span>
            </a>
          </dd>
        ) : null}
      </div>
    ))}
  </dl>
);
