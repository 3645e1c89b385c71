-- One data key per subject, wrapped by the master key. Destroying the row erases what was sealed under it.
CREATE TABLE platform_data_key (
  subject         uuid PRIMARY KEY,
  master_version  smallint NOT NULL,
  wrapped         bytea NOT NULL,
  made_at         timestamptz NOT NULL
);
ALTER TABLE platform_data_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY opened ON platform_data_key USING (
  subject = ANY ((SELECT string_to_array(current_setting('zenne.patients', true), ','))::uuid[])
  OR (SELECT current_setting('zenne.system', true)) = 'on');
GRANT SELECT, INSERT, UPDATE, DELETE ON platform_data_key TO zenne_run;

-- Published: the wrapped key, for statements that read what it sealed in the same round trip.
CREATE VIEW platform_v_data_key WITH (security_invoker = true) AS SELECT subject, master_version, wrapped FROM platform_data_key;
GRANT SELECT ON platform_v_data_key TO zenne_run;
