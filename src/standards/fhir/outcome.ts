/** OperationOutcome: what is wrong, in a code, in words and at which element. Source: FHIR R4, OperationOutcome. */
import type { Issue, IssueType, OperationOutcome } from './resources.ts';

export interface IssueFacts {
  readonly severity?: Issue['severity'];
  readonly type: IssueType;
  /** Of the house, or of a national list. */
  readonly code: { readonly system: string; readonly code: string };
  readonly text: string;
  /** What can be done about it. */
  readonly diagnostics?: string | undefined;
  readonly expression?: readonly string[] | undefined;
}

export const issueOf = ({ severity = 'error', type, code, text, diagnostics, expression }: IssueFacts): Issue => ({
  severity,
  code: type,
  details: { coding: [code], text },
  ...(diagnostics ? { diagnostics } : {}),
  ...(expression ? { expression } : {}),
});

export const operationOutcome = (...issues: readonly IssueFacts[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: issues.map(issueOf),
});
