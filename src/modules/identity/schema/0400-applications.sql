-- Applications that may ask for tokens (OAuth clients), as the office registers them.
CREATE TABLE identity_application (
  client_id      text PRIMARY KEY,
  name           text NOT NULL,
  -- public: no secret; symmetric: a secret of which only the hash is kept; asymmetric: keys of its own, given or at an address.
  kind           text NOT NULL CHECK (kind IN ('public', 'symmetric', 'asymmetric')),
  redirect_uris  text[] NOT NULL,
  launch_url     text,
  jwks           jsonb,
  jwks_uri       text,
  secret_hash    bytea,
  scopes         text[] NOT NULL,
  -- For whom it acts without a person (backend services).
  party_kind     text CHECK (party_kind IN ('institution', 'software')),
  party          uuid,
  registered_at  timestamptz NOT NULL,
  ended_at       timestamptz,
  CHECK ((kind = 'symmetric') = (secret_hash IS NOT NULL)),
  CHECK ((kind = 'asymmetric') = (num_nonnulls(jwks, jwks_uri) = 1)),
  CHECK ((party_kind IS NULL) = (party IS NULL))
);
GRANT SELECT, INSERT ON identity_application TO zenne_run;
GRANT UPDATE (name, redirect_uris, launch_url, jwks, jwks_uri, secret_hash, scopes, ended_at) ON identity_application TO zenne_run;

-- Who let which application in, for whom. Every token of a person names its row; without one it opens nothing.
CREATE TABLE identity_authorisation (
  grant_id    text PRIMARY KEY,
  client_id   text NOT NULL REFERENCES identity_application,
  party_kind  text NOT NULL CHECK (party_kind IN ('patient', 'caregiver')),
  party       uuid NOT NULL,
  -- The record that is open in the application, when one was chosen.
  patient     uuid,
  launch      text NOT NULL CHECK (launch IN ('standalone', 'ehr')),
  scopes      text[] NOT NULL,
  made_at     timestamptz NOT NULL,
  ended_at    timestamptz
);
CREATE INDEX identity_authorisation_party ON identity_authorisation (party) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, DELETE ON identity_authorisation TO zenne_run;
GRANT UPDATE (ended_at) ON identity_authorisation TO zenne_run;

-- What a page of ours hands to an application that it opens: used once, within minutes.
CREATE TABLE identity_launch (
  launch_hash  bytea PRIMARY KEY,
  client_id    text NOT NULL,
  party_kind   text NOT NULL,
  party        uuid NOT NULL,
  patient      uuid NOT NULL,
  expires_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON identity_launch TO zenne_run;
