-- Records of one person that stand as one: a group of keys with one survivor. Nothing of a record is rewritten; a group can be taken apart again.
CREATE TABLE people_merge (
  merge          uuid PRIMARY KEY,
  survivor       uuid NOT NULL,
  other          uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('merge-proposed', 'merged', 'merge-refused', 'unmerge-proposed', 'unmerged')),
  reason         bytea NOT NULL,       -- sealed: why the two are one person
  proposed_by    uuid NOT NULL,        -- officer
  proposed_at    timestamptz NOT NULL,
  decided_by     uuid,                 -- another officer, another person
  decided_at     timestamptz,
  undo_reason    bytea,                -- sealed: why they are not
  undo_by        uuid,
  undo_at        timestamptz,
  undone_by      uuid,
  undone_at      timestamptz,
  CHECK (survivor <> other)
);
CREATE UNIQUE INDEX people_merge_open ON people_merge (least(survivor, other), greatest(survivor, other)) WHERE state IN ('merge-proposed', 'merged', 'unmerge-proposed');

-- Every key of a group with its survivor, the survivor among them. Holds random keys only and is read before a record is opened.
CREATE TABLE people_record_group (
  member     uuid PRIMARY KEY,
  survivor   uuid NOT NULL,
  merge      uuid,                     -- NULL: the survivor itself
  joined_at  timestamptz NOT NULL
);
CREATE INDEX people_record_group_survivor ON people_record_group (survivor);

CREATE VIEW people_v_group AS SELECT member, survivor FROM people_record_group;
GRANT SELECT ON people_v_group TO zenne_run;
GRANT SELECT, INSERT, UPDATE ON people_merge TO zenne_run;
GRANT SELECT, INSERT, DELETE ON people_record_group TO zenne_run;

-- People without an SSIN have an id of the house.
CREATE TABLE people_patient_local_id (
  patient      uuid NOT NULL,
  id_hash      bytea NOT NULL,
  id_sealed    bytea NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (patient, id_hash)
);
ALTER TABLE people_patient_local_id ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON people_patient_local_id USING (
  patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT ON people_patient_local_id TO zenne_run;
