-- What the authorization server keeps: codes, tokens, interactions, grants. An id that is a secret stands as its hash only.
CREATE TABLE identity_oidc (
  kind         text NOT NULL,
  id_hash      bytea NOT NULL,
  uid_hash     bytea,
  grant_id     text,
  payload      jsonb NOT NULL,
  expires_at   timestamptz NOT NULL,
  consumed_at  timestamptz,
  PRIMARY KEY (kind, id_hash)
);
CREATE INDEX identity_oidc_grant ON identity_oidc (grant_id) WHERE grant_id IS NOT NULL;
CREATE INDEX identity_oidc_uid ON identity_oidc (uid_hash) WHERE uid_hash IS NOT NULL;
CREATE INDEX identity_oidc_expiry ON identity_oidc (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity_oidc TO zenne_run;

-- Keys that sign id tokens, sealed under the house key; one that was replaced is published until what it signed is over.
CREATE TABLE identity_signing_key (
  kid         text PRIMARY KEY,
  sealed      bytea NOT NULL,
  made_at     timestamptz NOT NULL,
  retired_at  timestamptz
);
GRANT SELECT, INSERT, DELETE ON identity_signing_key TO zenne_run;
GRANT UPDATE (retired_at) ON identity_signing_key TO zenne_run;
