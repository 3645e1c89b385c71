-- What is read out of a document is sealed below the document's key: it is gone with it.
CREATE VIEW brusafe_v_document_key WITH (security_invoker = true) AS SELECT patient, item, wrapped FROM brusafe_document_key;
GRANT SELECT ON brusafe_v_document_key TO zenne_run;
