-- Letters to people: what happened with their record or their registration. Words are made when a letter is read, in the reader's language.
CREATE TABLE notices_letter (
  recipient       uuid NOT NULL,       -- patient, caregiver or officer
  letter          uuid NOT NULL,
  recipient_kind  text NOT NULL CHECK (recipient_kind IN ('patient', 'caregiver', 'officer')),
  kind            text NOT NULL,       -- codes: src/modules/notices/kinds.ts
  content         bytea NOT NULL,      -- sealed: what fills the placeholders
  written_at      timestamptz NOT NULL,
  PRIMARY KEY (recipient, letter)
);

ALTER TABLE notices_letter ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON notices_letter FOR SELECT USING (
  recipient_kind <> 'patient'
  OR recipient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
CREATE POLICY write_all ON notices_letter FOR INSERT WITH CHECK (true);
GRANT SELECT, INSERT ON notices_letter TO zenne_run;
