-- The trail for people: look-ups by caregiver, months whose retention has ended, counts of acts, what asks for attention.

-- Rows come in the order of time: a few pages tell which part of a month an hour or a day stands in.
CREATE INDEX audit_trail_at ON audit_trail USING brin (at) WITH (pages_per_range = 16, autosummarize = on);

-- What one caregiver did, in every stream; set only for a question of the privacy officer.
CREATE POLICY read_actor ON audit_trail FOR SELECT USING (
  actor = (SELECT nullif(current_setting('zenne.trail_actor', true), '')::uuid));

-- Months that are gone. Their seals stay, without the leaves.
CREATE TABLE audit_dropped_month (
  month       date PRIMARY KEY,
  rows        bigint NOT NULL,
  dropped_at  timestamptz NOT NULL
);
GRANT SELECT ON audit_dropped_month TO zenne_run;

-- The running role cannot drop tables; this drops one whole month whose retention has ended, and nothing else. NULL: no such month.
CREATE FUNCTION audit_drop_month(first date, years integer) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '5s' AS $$
DECLARE
  begins date := date_trunc('month', first)::date;
  name   text := 'audit_trail_' || to_char(date_trunc('month', first), 'YYYY_MM');
  held   bigint;
BEGIN
  IF years < 10 THEN RAISE EXCEPTION 'the trail is kept for ten years at least'; END IF;
  IF begins + make_interval(months => 1, years => years) > now() THEN
    RAISE EXCEPTION 'the retention of this month has not ended';
  END IF;
  IF to_regclass(name) IS NULL THEN RETURN NULL; END IF;
  EXECUTE format('SELECT count(*) FROM %I', name) INTO held;
  IF held <> (SELECT coalesce(sum(s.rows), 0) FROM audit_seal s WHERE s.month = begins) THEN
    RAISE EXCEPTION 'this month holds other rows than its seals';
  END IF;
  EXECUTE format('DROP TABLE %I', name);
  UPDATE audit_seal SET leaves = '' WHERE month = begins;
  INSERT INTO audit_dropped_month VALUES (begins, held, now());
  RETURN held;
END $$;
REVOKE ALL ON FUNCTION audit_drop_month(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_drop_month(date, integer) TO zenne_run;

-- Runs of the program: one that neither ended nor was seen lately has crashed.
CREATE TABLE audit_run (
  run         uuid PRIMARY KEY,
  started_at  timestamptz NOT NULL,
  seen_at     timestamptz NOT NULL,  -- its counts are complete up to here
  ended_at    timestamptz
);

-- Acts answered at the doors, counted outside their transactions. An hour is that of the act's own moment.
CREATE TABLE audit_act_count (
  hour     timestamptz NOT NULL,
  door     text NOT NULL,
  act      text NOT NULL,
  granted  boolean NOT NULL,
  run      uuid NOT NULL,
  acts     integer NOT NULL,
  PRIMARY KEY (hour, door, act, granted, run)
);

-- Hours in which counts and trail were compared, and where they differ.
CREATE TABLE audit_checked_hour (
  hour        timestamptz PRIMARY KEY,
  counted     integer NOT NULL,
  traced      integer NOT NULL,
  checked_at  timestamptz NOT NULL
);
CREATE TABLE audit_difference (
  hour      timestamptz NOT NULL,
  door      text NOT NULL,
  act       text NOT NULL,
  granted   boolean NOT NULL,
  counted   integer NOT NULL,
  traced    integer NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('untraced', 'uncounted', 'crash')),
  found_at  timestamptz NOT NULL,
  PRIMARY KEY (hour, door, act, granted)
);
GRANT SELECT, INSERT, UPDATE ON audit_run, audit_act_count TO zenne_run;
GRANT SELECT, INSERT ON audit_checked_hour, audit_difference TO zenne_run;

-- What asks for the privacy officer's attention: one line a local day, rule and caregiver. It is open again when it grows.
CREATE TABLE audit_attention (
  day            date NOT NULL,
  rule           text NOT NULL,      -- src/modules/audit/rules/attention.ts
  actor          uuid NOT NULL,
  times          integer NOT NULL,
  found_at       timestamptz NOT NULL,
  settled_times  integer,
  settled_by     uuid,
  settled_at     timestamptz,
  remark         bytea,              -- sealed
  PRIMARY KEY (day, rule, actor)
);
GRANT SELECT, INSERT, UPDATE ON audit_attention TO zenne_run;
