/** A moment as PostgreSQL reads it, before our era and after the year 9999 too. */
export function moment(ms: number): string {
  if (!Number.isFinite(ms)) return ms < 0 ? '-infinity' : 'infinity';
  const iso = new Date(ms).toISOString();
  const [, sign = '', digits = '', rest = ''] = /^([+-]?)(\d+)(-.*)$/.exec(iso) ?? [];
  const year = sign === '-' ? -Number(digits) : Number(digits);
  const era = year > 0 ? '' : ' BC';
  return `${String(year > 0 ? year : 1 - year).padStart(4, '0')}${rest}${era}`;
}
