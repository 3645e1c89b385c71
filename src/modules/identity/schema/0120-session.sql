-- Sessions of pages and opaque access tokens: only the hash of the secret is kept.
CREATE TABLE identity_session (
  token_hash  bytea PRIMARY KEY,
  party_kind  text NOT NULL CHECK (party_kind IN ('patient', 'caregiver', 'institution', 'software', 'officer')),
  party       uuid NOT NULL,
  door        text NOT NULL,
  opened_at   timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX identity_session_expiry ON identity_session (expires_at);
GRANT SELECT, INSERT, DELETE ON identity_session TO zenne_run;

-- The sandbox's invented people and houses, by the names its visitors use. Empty in production.
CREATE TABLE identity_persona (
  persona  text PRIMARY KEY,
  kind     text NOT NULL,
  party    uuid NOT NULL UNIQUE,
  story    jsonb,
  ordinal  integer NOT NULL
);
GRANT SELECT, INSERT ON identity_persona TO zenne_run;
