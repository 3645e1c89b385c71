-- What must be unique beyond one patient: a keyed hash leads to its patient and item. Holds only hashes and random keys.
CREATE TABLE platform_claim (
  namespace  text NOT NULL,
  key_hash   bytea NOT NULL,
  subject    uuid NOT NULL,
  item       uuid,
  PRIMARY KEY (namespace, key_hash)
);
GRANT SELECT, INSERT ON platform_claim TO zenne_run;
