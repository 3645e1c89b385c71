-- Laboratory reports: a document whose parts are resources of their own, and one that moves to the right person.
CREATE INDEX fhir_item_document ON fhir_item (patient, document) WHERE document IS NOT NULL;

-- A report that its laboratory sent for somebody else before stands in a record that the act did not open. These two functions reach it
-- by the claim of its number, which only the house that issued it can name, and tell or change nothing else of that record.
CREATE FUNCTION fhir_report_elsewhere(asked_claim uuid, of_patient uuid, of_item uuid)
RETURNS TABLE (version int, gone boolean, moment_names text[], moments timestamptz[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM platform_claim c WHERE c.key = asked_claim AND c.subject = of_patient AND c.item = of_item;
  IF NOT FOUND THEN RETURN; END IF;
  RETURN QUERY SELECT i.version, i.deleted_at IS NOT NULL, i.date_params,
      ARRAY(SELECT lower(d) FROM unnest(i.dates) WITH ORDINALITY AS one (d, at) ORDER BY at)
    FROM fhir_item i WHERE i.patient = of_patient AND i.item = of_item AND i.type = 'Bundle' FOR UPDATE;
END $$;
REVOKE ALL ON FUNCTION fhir_report_elsewhere(uuid, uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fhir_report_elsewhere(uuid, uuid, uuid) TO zenne_run;

CREATE FUNCTION fhir_report_leaves(asked_claim uuid, of_patient uuid, of_item uuid, by_author uuid, at_moment timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE left_version int;
BEGIN
  PERFORM 1 FROM platform_claim c WHERE c.key = asked_claim AND c.subject = of_patient AND c.item = of_item;
  IF NOT FOUND THEN RAISE EXCEPTION 'a report that nobody claims does not move'; END IF;
  UPDATE fhir_item SET deleted_at = at_moment, updated_at = at_moment, version = version + 1
    WHERE patient = of_patient AND item = of_item AND type = 'Bundle' AND deleted_at IS NULL RETURNING version INTO left_version;
  IF left_version IS NULL THEN RAISE EXCEPTION 'a report that does not stand does not move'; END IF;
  UPDATE fhir_item SET deleted_at = at_moment, updated_at = at_moment, version = left_version
    WHERE patient = of_patient AND document = of_item AND deleted_at IS NULL;
  INSERT INTO fhir_version (patient, item, version, method, put_by, put_at)
    VALUES (of_patient, of_item, left_version, 'delete', by_author, at_moment);
END $$;
REVOKE ALL ON FUNCTION fhir_report_leaves(uuid, uuid, uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fhir_report_leaves(uuid, uuid, uuid, uuid, timestamptz) TO zenne_run;
