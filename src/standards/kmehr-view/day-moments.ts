/** The moments of a day as columns: which CD-DAYPERIOD codes and hours belong to each (KMEHR facts B4, D3). */
import type { ViewWord } from './words.ts';

export interface DayMoment {
  readonly word: ViewWord;
  /** CD-DAYPERIOD. */
  readonly periods: readonly string[];
  /** Hour at which it begins. */
  readonly from: number;
}

/** In the order of the day. */
export const dayMoments: readonly DayMoment[] = [
  { word: 'night', periods: ['night'], from: 0 },
  { word: 'morning', periods: ['morning', 'beforebreakfast', 'duringbreakfast', 'afterbreakfast'], from: 5 },
  { word: 'midMorning', periods: ['betweenbreakfastandlunch'], from: 10 },
  { word: 'noon', periods: ['beforelunch', 'duringlunch', 'afterlunch'], from: 12 },
  { word: 'afternoon', periods: ['afternoon', 'betweenlunchanddinner'], from: 14 },
  { word: 'evening', periods: ['evening', 'beforedinner', 'duringdinner', 'afterdinner'], from: 17 },
  { word: 'bedtime', periods: ['betweendinnerandsleep', 'thehourofsleep'], from: 21 },
];

/** The moment of a period or hour; nothing for one that belongs to no time of the day (`aftermeal`). */
export function momentOf(period: string | undefined, time: string | undefined): DayMoment | undefined {
  if (period) return dayMoments.find(({ periods }) => periods.includes(period));
  const hour = /^(\d{2}):/.exec(time ?? '')?.[1];
  return hour === undefined ? undefined : [...dayMoments].reverse().find(({ from }) => Number(hour) >= from);
}
