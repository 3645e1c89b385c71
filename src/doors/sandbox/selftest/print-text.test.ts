import { expect, it } from 'vitest';
import { languages } from '../../../platform/text/index.ts';
import { checkTexts } from './check-texts.ts';
import { printText } from './print-text.ts';
import { reasonOf } from './reasons.ts';
import type { Finding, Report } from './report.ts';

const finding = (check: Finding['check']): Finding => ({ request: 1, check, place: '/Envelope/Body' });

it('each finding says what its check asks, in every language', () => {
  const checks = Object.keys(checkTexts) as (keyof typeof checkTexts)[];
  for (const language of languages)
    for (const check of checks)
      expect(reasonOf(language, finding(check as Finding['check']))).toBe(checkTexts[check][language]);
});

it('a request without an operation stands under a heading of its own, not under the last operation', () => {
  const last = {
    operation: 'RevokeTransaction',
    status: 'passed',
    tried: 1,
    complete: 1,
    codes: [],
    findings: [],
  } as const;
  const report: Report = { requests: 1, operations: [last], findings: [finding('operation')], wanted: [] };
  expect(printText('en', report).split('\n').slice(3)).toEqual([
    'RevokeTransaction         Passed',
    '',
    'Requests without a known operation',
    '    Request 1, /Envelope/Body: The element must be a request of the protocol, in the namespace of a version that is served here (1, 2 or 3).',
    '',
  ]);
});
