/** Flags of results and routes of vaccines in FHIR's words. Source: KMEHR facts B6; v3-ObservationInterpretation; fhir-be facts 3. */
import { exact, near, type Words } from './words.ts';

/** Of results: normal and abnormal, high and low, and how germs bear an antibiotic. */
export const interpretation: Words = {
  normal: exact('N'),
  abnormal: exact('A'),
  veryabnormal: exact('AA'),
  high: exact('H'),
  veryhigh: exact('HH'),
  extremelyhigh: near('HH'),
  low: exact('L'),
  verylow: exact('LL'),
  extremelylow: near('LL'),
  resistent: exact('R'),
  susceptible: exact('S'),
  susceptibleintermediate: exact('I'),
  verysusceptible: near('S'),
};

/** CD-DRUG-ROUTE and the routes of a vaccination. */
export const vaccinationRoute: Words = {
  '00013': exact('IM'),
  '00068': exact('SC'),
  '00035': exact('IV'),
  '00012': exact('ID'),
  cutaneous_injection: near('ID'),
  dermal_injection: near('ID'),
  '00060': exact('Oral'),
  '00055': exact('Nasal'),
};
