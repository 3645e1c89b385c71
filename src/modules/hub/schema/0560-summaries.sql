-- For what is read out of documents: in whose store each stands (none: our vault), and a way to the summaries among all.
CREATE OR REPLACE VIEW hub_v_link WITH (security_invoker = true) AS
  SELECT patient, item, version, kind, category, author, author_profession, institution, recorded_at, revoked_at,
         open_to_patient_from, delayed_until, source AS store
  FROM hub_link;
CREATE INDEX hub_link_summary ON hub_link (patient, item) WHERE kind = 'sumehr' AND revoked_at IS NULL AND source IS NULL;
