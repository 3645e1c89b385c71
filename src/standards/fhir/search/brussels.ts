/** Local time of the network's region: a time without a zone means it. Source: FHIR R4, "search" 3.1.1.4.7. */
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const SECOND_MS = 1000;
/** Before it the formatter writes years that cannot be read back; local time of the sun then. */
const FIRST_YEAR_MS = Date.UTC(1900, 0, 1);

/** After it the formatter writes years of five digits; winter time. */
const LAST_MONTH_MS = Date.UTC(9999, 11, 1);
const WINTER_MS = 60 * 60_000;

function offsetMs(moment: number): number {
  if (moment < FIRST_YEAR_MS) return 0;
  if (moment >= LAST_MONTH_MS) return WINTER_MS;
  const whole = Math.floor(moment / SECOND_MS) * SECOND_MS;
  return Date.parse(`${parts.format(whole).replace(' ', 'T')}Z`) - whole;
}

/** The moment at which local clocks show this; given and returned in milliseconds. */
export function fromBrussels(local: number): number {
  const near = local - offsetMs(local);
  return local - offsetMs(near);
}
