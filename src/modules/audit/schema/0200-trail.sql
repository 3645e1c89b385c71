-- The trail: who saw or did what. Rows are inserted unchanged, one partition a month; the running role may insert and read, nothing else.
CREATE TABLE audit_trail (
  stream       uuid NOT NULL,          -- a patient's key, or one of 64 house streams
  at           timestamptz NOT NULL,
  id           uuid NOT NULL,
  tx           bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
  act          smallint NOT NULL,      -- codes: src/modules/audit/vocabulary.ts
  step         smallint NOT NULL,
  outcome      smallint NOT NULL,
  actor_kind   smallint NOT NULL,
  door         smallint NOT NULL,
  shown        integer,                -- rows or documents shown
  actor        uuid NOT NULL,
  institution  uuid,
  software     uuid,
  item         uuid,
  mac          bytea NOT NULL,         -- keyed hash of the row, truncated to 16 bytes
  reason       text,
  profession   text,
  kind         text,
  request_id   text,
  claimed_hash bytea,
  note         bytea,                  -- sealed
  PRIMARY KEY (stream, at, id)
) PARTITION BY RANGE (at);

ALTER TABLE audit_trail ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_opened ON audit_trail FOR SELECT USING (
  stream = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
CREATE POLICY write_all ON audit_trail FOR INSERT WITH CHECK (true);
GRANT SELECT, INSERT ON audit_trail TO zenne_run;

-- What the sealer has covered: segments of a month in the order of transactions.
CREATE TABLE audit_seal (
  number     bigint PRIMARY KEY,       -- 1, 2, 3 … over the whole trail
  month      date NOT NULL,
  tx_from    bigint NOT NULL,          -- inclusive
  tx_until   bigint NOT NULL,          -- exclusive
  rows       integer NOT NULL,
  leaves     bytea NOT NULL,           -- id (16 bytes) and mac (16 bytes) of each row, in order
  root       bytea NOT NULL,           -- Merkle root of the leaves
  previous   bytea NOT NULL,           -- chain value of segment number - 1
  chain      bytea NOT NULL,           -- hash of this segment with `previous`
  signature  bytea NOT NULL,           -- Ed25519 over `chain`
  sealed_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT ON audit_seal TO zenne_run;

-- The running role cannot make tables; this makes the partitions of a month and of the three after it, and nothing else.
CREATE FUNCTION audit_make_partitions(first date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE month date; name text;
BEGIN
  FOR ahead IN 0..3 LOOP
    month := (date_trunc('month', first) + make_interval(months => ahead))::date;
    name := 'audit_trail_' || to_char(month, 'YYYY_MM');
    IF to_regclass(name) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF audit_trail FOR VALUES FROM (%L) TO (%L)', name,
        month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
      EXECUTE format('CREATE INDEX ON %I (tx)', name);
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION audit_make_partitions(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_make_partitions(date) TO zenne_run;
