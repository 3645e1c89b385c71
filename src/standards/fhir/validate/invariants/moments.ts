/** Whether one moment is not after another; not to be told where one is given less exactly. Source: FHIRPath 6.2 (comparison of partial dates). */
const DAY = 10;

const hasTime = (moment: string): boolean => moment.length > DAY;

export function notLater(start: string | undefined, end: string | undefined): boolean | undefined {
  if (start === undefined || end === undefined || start === end) return true;
  if (hasTime(start) && hasTime(end)) return Date.parse(start) <= Date.parse(end);
  const shared = Math.min(start.length, end.length, DAY);
  const [one, other] = [start.slice(0, shared), end.slice(0, shared)];
  if (one === other) return undefined;
  return one < other;
}
