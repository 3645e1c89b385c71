-- The category by which the access matrix opens a document; rows from before get theirs as modules/access/rules/categories.ts would give it.
ALTER TABLE hub_link ADD COLUMN category text;

WITH told AS (
  SELECT l.patient, l.item, l.kind, l.author_profession AS profession,
         CASE WHEN a.xml ~ '>\s*deptgenetics\s*<' THEN 'genetic'
              WHEN a.xml ~ '>\s*dept(psychiatry|childandadolescentpsychiatry|psychogeriatry|psychology)\s*<' THEN 'psychiatry'
              WHEN a.xml ~ '>\s*dept(gynecology|obstetrics)\s*<' THEN 'gynecology'
              WHEN a.xml ~ '>\s*deptmaxillofacialsurgery\s*<' THEN 'maxillofacial' ELSE '' END AS closing
  FROM hub_link l JOIN hub_author_list a USING (author_list)
), stems AS (
  SELECT told.*, CASE profession WHEN 'persphysician' THEN 'dr-physician' WHEN 'persnurse' THEN 'dr-nurse'
                 WHEN 'persmidwife' THEN 'dr-midwife' ELSE 'dr-other' END AS stem
  FROM told
)
UPDATE hub_link l SET category = CASE
    WHEN s.closing = 'genetic' THEN 'genetic'
    WHEN s.kind IN ('sumehr', 'clinicalsummary') THEN 'summary'
    WHEN s.kind IN ('medicationscheme', 'medicationschemeelement', 'treatmentsuspension', 'pharmaceuticalmedicationscheme') THEN 'medication-scheme'
    WHEN s.kind IN ('prescription', 'pharmaceuticalprescription', 'hospitalpharmaceuticalprescription', 'productdelivery') THEN 'prescription'
    WHEN s.kind IN ('vaccination', 'vaccinationscheme', 'vaccinationschemeelement') THEN 'vaccination'
    WHEN s.kind = 'labresult' THEN 'lab-result'
    WHEN s.kind IN ('referral', 'request', 'labrequest') THEN 'referral'
    WHEN s.kind = 'result' THEN 'oth-physician' || CASE WHEN s.closing = '' THEN '' ELSE '-' || s.closing END
    WHEN s.kind IN ('report', 'contactreport', 'intervention') AND s.stem = 'dr-physician' AND s.closing = '' THEN 'report-physician'
    WHEN s.kind IN ('discharge', 'dischargereport', 'quickdischargereport', 'transferreport', 'nursingsummaryreport', 'report',
                    'contactreport', 'intervention') OR s.closing = 'psychiatry'
      THEN CASE WHEN s.closing IN ('psychiatry', 'gynecology') AND s.stem = 'dr-other' THEN 'dr-physician-' || s.closing
                WHEN s.closing = 'psychiatry' AND s.stem <> 'dr-midwife' OR s.closing = 'gynecology'
                  OR s.closing = 'maxillofacial' AND s.stem = 'dr-physician' THEN s.stem || '-' || s.closing
                ELSE s.stem END
    WHEN s.kind IN ('note', 'diarynote') THEN 'notes-journal'
    ELSE 'other' END
  FROM stems s WHERE l.patient = s.patient AND l.item = s.item;

ALTER TABLE hub_link ALTER COLUMN category SET NOT NULL;
