-- For the vault of structured data: rights of a document hold for what was read from it, and delays for what is put there.
CREATE VIEW hub_v_link WITH (security_invoker = true) AS
  SELECT patient, item, version, kind, category, author, author_profession, institution, recorded_at, revoked_at,
         open_to_patient_from, delayed_until
  FROM hub_link;
GRANT SELECT ON hub_v_link TO zenne_run;
CREATE VIEW hub_v_delay AS SELECT delay, owner, kind, days, holds_from, set_at FROM hub_delay;
GRANT SELECT ON hub_v_delay TO zenne_run;
