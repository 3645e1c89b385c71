/** Documents a patient closed to a person who acts for him: they bind from the age at which parents no longer act. Source: access rules 8.1, 8.3. */
import { ageOn } from '../../../platform/time/index.ts';
import type { RecordFacts } from './facts.ts';

/** What was set before that age was set by the parents themselves. A date that cannot be placed binds. */
export function closedToCitizen({ citizen, self }: RecordFacts): string[] {
  if (!citizen || self) return [];
  const { closed, birthDate, ages } = citizen;
  const isBinding = (on: string): boolean => {
    const age = ageOn(on, birthDate);
    return age === undefined || age.most >= ages.parentsUntil;
  };
  return closed.filter(({ on }) => isBinding(on)).map(({ item }) => item);
}
