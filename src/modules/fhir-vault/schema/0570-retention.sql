-- What is destroyed after its term leaves nothing behind: a report knows every number it claimed, so that they are freed with it.
ALTER TABLE fhir_item ADD COLUMN report_claims uuid[] NOT NULL DEFAULT '{}';
UPDATE fhir_item i SET report_claims = c.keys
  FROM (SELECT subject, item, array_agg(key) AS keys FROM platform_claim WHERE item IS NOT NULL GROUP BY subject, item) c
  WHERE i.type = 'Bundle' AND i.patient = c.subject AND i.item = c.item;

-- Of what was received the running role takes nothing out (0562) but by this function, which takes an item whole: its parts, every
-- version, its key. It acts in an open record alone, and gives the claims that the item held; NULL: there is no such item.
CREATE FUNCTION fhir_destroy_item(of_patient uuid, of_item uuid) RETURNS uuid[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held uuid[];
BEGIN
  IF NOT coalesce(of_patient = ANY (string_to_array(current_setting('zenne.patients', true), ',')::uuid[])
      OR current_setting('zenne.system', true) = 'on', false) THEN
    RAISE EXCEPTION 'an item of a record that is not open is not destroyed';
  END IF;
  DELETE FROM fhir_item WHERE patient = of_patient AND item = of_item AND document IS NULL AND source IS NULL
    RETURNING claims || report_claims INTO held;
  IF NOT FOUND THEN RETURN NULL; END IF;
  DELETE FROM fhir_item WHERE patient = of_patient AND document = of_item;
  DELETE FROM fhir_version WHERE patient = of_patient AND item = of_item;
  DELETE FROM fhir_key WHERE patient = of_patient AND item = of_item;
  RETURN held;
END $$;
REVOKE ALL ON FUNCTION fhir_destroy_item(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fhir_destroy_item(uuid, uuid) TO zenne_run;
