/**
 * The digits of Belgian numbers, not looked at where a pseudonym stands. Source: hl7.fhir.be.core 2.1.2, be-inv-*.
 * They name the type of the element (`Identifier`) where FHIRPath would have `$this`, and they match a part of the value:
 * so the guide has it, and so we pass it on. No check digit is asked for.
 */
import type { Change } from '../table/profile-table.ts';
import { canonical, namingSystem, rule } from '../table/words.ts';

const PSEUDONYM = canonical('infsec/be-ext-pseudonymization');

const digits = (systems: readonly string[], pattern: string): string => {
  const isOne = systems.map((system) => `system = '${namingSystem(system)}'`).join(' or ');
  const isClear = `value.extension.empty() or value.extension.where(url = '${PSEUDONYM}').empty()`;
  return `Identifier.where(${isOne}).where(${isClear}).value.select($this.matches('${pattern}')).allTrue()`;
};

const NIHDI = ['core/nihdi', 'core/nihdi-organization', 'core/nihdi-professional'];

export const ssinRule: Change = rule('be-inv-SSIN', digits(['core/ssin'], '\\\\d{11}'));
export const nihdiRule: Change = rule('be-inv-NIHDI', digits(NIHDI, '\\\\d{11}|\\\\d{8}'));
export const cbeRule: Change = rule('be-inv-CBE', digits(['core/cbe'], '[0-1]\\\\d{9}'));
