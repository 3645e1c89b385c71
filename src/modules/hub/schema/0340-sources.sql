-- Documents that are kept elsewhere: their links say where, and each such place is registered with the address it answers at.
ALTER TABLE hub_link
  ADD COLUMN source       uuid,    -- institution whose store keeps the document; NULL: our vault
  ADD COLUMN summary_hash bytea;   -- SHA-256 of the summary as declared: the same again changes nothing; NULL: our vault

-- The latest row of an institution holds; one without an address has ended.
CREATE TABLE hub_source (
  institution    uuid NOT NULL,
  registered_at  timestamptz NOT NULL,
  address        text,                            -- where its store answers GetTransaction; NULL: no more
  charset        text,                            -- what it writes, whatever it declares; NULL: found out
  double_encoded boolean NOT NULL DEFAULT false,  -- it encodes names as UTF-8 twice
  registered_by  uuid,                            -- officer; NULL: the house itself
  PRIMARY KEY (institution, registered_at)
);
GRANT SELECT, INSERT, UPDATE ON hub_source TO zenne_run;

-- How often a source sent what it must not: the office is told of the first of a day.
CREATE TABLE hub_source_fault (
  institution  uuid NOT NULL,
  day          date NOT NULL,
  fault        text NOT NULL,
  times        integer NOT NULL,
  PRIMARY KEY (institution, day, fault)
);
GRANT SELECT, INSERT, UPDATE ON hub_source_fault TO zenne_run;

-- Looks that wait for a source are few among many rows: the job that closes forgotten ones finds them by this.
CREATE INDEX audit_trail_intent ON audit_trail (at) WHERE step = 2;
