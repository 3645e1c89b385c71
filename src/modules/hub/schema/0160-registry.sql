-- The registry of links: where each document is and what a list shows of it. Lean: one row a document.
CREATE TABLE hub_author_list (
  author_list  uuid PRIMARY KEY,      -- made from the hash of its text: equal lists are one row
  xml          text NOT NULL,         -- every hcparty verbatim, in order
  summary      text NOT NULL          -- for people: names in order
);

CREATE TABLE hub_link (
  patient              uuid NOT NULL,
  item                 uuid NOT NULL,
  written_on           date NOT NULL,
  written_at           time(0) NOT NULL,
  recorded_at          timestamptz(0) NOT NULL,
  revoked_at           timestamptz(0),
  open_to_patient_from date,           -- NULL: not open to the patient
  author_list          uuid NOT NULL,
  author               uuid,           -- the caregiver or institution for which it was put
  version              smallint NOT NULL,
  is_complete          boolean NOT NULL,
  is_validated         boolean NOT NULL,
  kind                 text NOT NULL,  -- CD-TRANSACTION
  author_profession    text,           -- CD-HCPARTY of the first person
  id_scheme            text,           -- SL of the LOCAL id; NULL: the hub's own
  local_id             text,           -- NULL: the hub's public id
  codes                text,           -- further cd elements, as sent
  caption              text,
  PRIMARY KEY (patient, item)
);
CREATE INDEX hub_link_list ON hub_link (patient, written_on DESC, written_at DESC, item) WHERE revoked_at IS NULL;

ALTER TABLE hub_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON hub_link USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE ON hub_link TO zenne_run;
GRANT SELECT, INSERT ON hub_author_list TO zenne_run;
