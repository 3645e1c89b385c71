/** Items whose term has passed, also those that were taken back: counted from their last version. Source: decision 0075. */
import { ORIGIN, pastTerm } from '../../hub/index.ts';

const dayOf = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Brussels')::date`;

// A part goes with its document, what was read from a document of the registry with that one. To be taken back is no version.
export const itemsPastTerm = pastTerm(
  'fhir-past-term',
  `SELECT patient, item, kind, ${dayOf('recorded_at')} AS written_on, ${dayOf('last_at')} AS recorded_on, ${dayOf('last_at')} AS since,
     ${ORIGIN} AS origin
   FROM (SELECT i.*, CASE WHEN i.deleted_at IS NULL THEN i.updated_at ELSE (
           SELECT max(v.put_at) FROM fhir_version v WHERE v.patient = i.patient AND v.item = i.item AND v.method <> 'delete') END AS last_at
         FROM fhir_item i WHERE i.document IS NULL AND i.source IS NULL) last`,
);
