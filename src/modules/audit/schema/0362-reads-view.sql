-- Who opened which document: what modules above may join. Rows of opened records only; `note` is the sealed reason of an emergency.
-- In the trail of each key of a joined record the same look stands once: `at`, `tx` and `item` name it.
CREATE VIEW audit_v_read WITH (security_invoker = true) AS
  SELECT s.stream AS patient, s.at, s.tx, s.item, s.actor, s.institution, d.note
  FROM audit_trail s JOIN audit_trail d ON d.stream = s.stream AND d.at = s.at AND d.tx = s.tx AND d.step IN (1, 5) AND d.act = s.act
    AND d.actor = s.actor AND d.request_id IS NOT DISTINCT FROM s.request_id
  WHERE s.act = 6 AND s.step = 3 AND s.shown > 0 AND s.actor_kind = 2;
GRANT SELECT ON audit_v_read TO zenne_run;
