/** Moments of the day, days of the week and units of time in FHIR's words. Source: KMEHR facts B6, E; FHIR R4 EventTiming, UCUM. */
export const dayPeriods: Readonly<Record<string, string>> = {
  beforebreakfast: 'ACM',
  duringbreakfast: 'CM',
  afterbreakfast: 'PCM',
  beforelunch: 'ACD',
  duringlunch: 'CD',
  afterlunch: 'PCD',
  beforedinner: 'ACV',
  duringdinner: 'CV',
  afterdinner: 'PCV',
  aftermeal: 'PC',
  morning: 'MORN',
  afternoon: 'AFT',
  evening: 'EVE',
  night: 'NIGHT',
  thehourofsleep: 'HS',
};

export const weekDays: Readonly<Record<string, string>> = {
  monday: 'mon',
  tuesday: 'tue',
  wednesday: 'wed',
  thursday: 'thu',
  friday: 'fri',
  saturday: 'sat',
  sunday: 'sun',
};

/** CD-TIMEUNIT values that FHIR's unitsOfTime has too. */
export const timeUnits: ReadonlySet<string> = new Set(['s', 'min', 'd', 'wk', 'mo', 'a']);
