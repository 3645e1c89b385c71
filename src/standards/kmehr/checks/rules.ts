/** Every rule that is asked of a message, in one table. Printed in docs/kmehr-rules.md. Source: KMEHR facts A9, B3, B6, C. */
import { clinicalSummaryRules } from './clinicalsummary-rules.ts';
import { contactRules } from './contact-rules.ts';
import { contactReportRules } from './contactreport-rules.ts';
import { dateRules } from './date-rules.ts';
import { gmdManagerRules } from './gmdmanager-rules.ts';
import { healthcareElementRules } from './healthcareelement-rules.ts';
import { identifierRules } from './identifier-rules.ts';
import { medicationRules } from './medication-rules.ts';
import { schemeDoseRules } from './medication-scheme-dose-rules.ts';
import { schemeElementRules } from './medication-scheme-element-rules.ts';
import { schemeSetRules } from './medication-scheme-set-rules.ts';
import { messageRules } from './message-rules.ts';
import { patientWillRules } from './patientwill-rules.ts';
import type { Rule } from './rule.ts';
import { sumehrItemCodes } from './sumehr-item-codes.ts';
import { sumehrRules } from './sumehr-rules.ts';
import { vaccineRules } from './vaccine-rules.ts';

export const rules: readonly Rule[] = [
  ...messageRules,
  ...identifierRules,
  ...dateRules,
  ...sumehrRules,
  ...sumehrItemCodes,
  ...contactRules,
  ...gmdManagerRules,
  ...healthcareElementRules,
  ...medicationRules,
  ...vaccineRules,
  ...patientWillRules,
  ...clinicalSummaryRules,
  ...contactReportRules,
  ...schemeSetRules,
  ...schemeElementRules,
  ...schemeDoseRules,
];
