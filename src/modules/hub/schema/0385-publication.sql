-- Requests that a document be published: who asked what about whom, whom it was passed on to, and what became of it.
CREATE TABLE hub_publication (
  patient        uuid NOT NULL,
  request        uuid NOT NULL,
  asker          uuid NOT NULL,         -- caregiver
  institution    uuid,                  -- in whose name it asked
  asked_at       timestamptz NOT NULL,
  kinds          text[] NOT NULL,       -- CD-TRANSACTION; empty: every kind
  written_from   date,
  written_until  date,
  is_named       boolean NOT NULL,      -- the asker named who must publish: nobody else answers it
  likeness       bytea NOT NULL,        -- keyed hash of what is asked: the same again is no second request
  content        bytea NOT NULL,        -- sealed: the asker's own number and words
  ends_on        date NOT NULL,         -- local day, the last one
  outcome        text CHECK (outcome IN ('published', 'refused', 'expired')),
  closed_at      timestamptz,
  item           uuid,                  -- the document that answered it
  settled_by     uuid,                  -- officer
  told_at        timestamptz,           -- the asker heard what became of it
  PRIMARY KEY (patient, request)
);
CREATE UNIQUE INDEX hub_publication_like ON hub_publication (patient, asker, likeness) WHERE told_at IS NULL;
CREATE INDEX hub_publication_open ON hub_publication (asked_at, request) WHERE closed_at IS NULL;
CREATE INDEX hub_publication_untold ON hub_publication (ends_on, request) WHERE told_at IS NULL;

CREATE TABLE hub_publication_holder (
  patient      uuid NOT NULL,
  request      uuid NOT NULL,
  holder       uuid NOT NULL,           -- institution or caregiver
  is_person    boolean NOT NULL,
  heard_at     timestamptz,             -- its store took the request, or its letter was written
  declined     boolean NOT NULL DEFAULT false,  -- its store answered that it does not take it
  reminders    smallint NOT NULL DEFAULT 0,
  reminded_on  date,
  PRIMARY KEY (patient, request, holder)
);
CREATE INDEX hub_publication_holder_of ON hub_publication_holder (holder, request);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['hub_publication', 'hub_publication_holder'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format($policy$CREATE POLICY opened ON %I USING (
      patient = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
      OR (SELECT current_setting('zenne.system', true)) = 'on')$policy$, name);
    EXECUTE format($policy$CREATE POLICY followed ON %I FOR SELECT USING (
      (SELECT current_setting('zenne.register', true)) = 'list-publications')$policy$, name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO zenne_run', name);
  END LOOP;
END $$;
