-- How the stores of institutions answer, over all processes: counted in five minutes at a time, written in the background.
CREATE TABLE hub_source_count (
  institution  uuid NOT NULL,
  moment       timestamptz NOT NULL,    -- the beginning of five minutes
  outcome      text NOT NULL,           -- codes: src/modules/hub/rules/source-health.ts
  times        integer NOT NULL,
  PRIMARY KEY (institution, moment, outcome)
);

CREATE TABLE hub_source_state (
  institution      uuid PRIMARY KEY,
  answered_at      timestamptz,         -- the last good answer
  failed_at        timestamptz,         -- the last failure, and its kind
  failure          text,
  left_alone_until timestamptz,         -- some process does not ask it before
  documents        integer,             -- links that say it keeps them, by the last count
  counted_at       timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub_source_count TO zenne_run;
GRANT SELECT, INSERT, UPDATE ON hub_source_state TO zenne_run;
