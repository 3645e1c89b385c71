-- What officers prove beside their sign-in. A public key is no secret; the secret of codes is sealed under the house's key.
CREATE TABLE identity_factor (
  factor      uuid PRIMARY KEY,
  officer     uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('passkey', 'code')),
  name        text NOT NULL,
  credential  text UNIQUE,       -- of a passkey: its id, base64url
  public_key  bytea,
  counter     bigint,            -- how often the passkey says it was used; a copy of it would fall behind
  transports  text[],
  secret      bytea,             -- of codes: sealed
  last_step   bigint,            -- half minute of the last code taken: none is taken twice
  added_at    timestamptz NOT NULL,
  used_at     timestamptz,
  CHECK ((kind = 'passkey') = (credential IS NOT NULL AND public_key IS NOT NULL AND counter IS NOT NULL)),
  CHECK ((kind = 'code') = (secret IS NOT NULL))
);
CREATE INDEX identity_factor_of ON identity_factor (officer, added_at);
GRANT SELECT, INSERT, DELETE, UPDATE (name, counter, last_step, used_at) ON identity_factor TO zenne_run;

-- What a page asked of a browser and waits for; good once, for its session, for minutes.
CREATE TABLE identity_challenge (
  session     uuid NOT NULL,
  purpose     text NOT NULL CHECK (purpose IN ('register-passkey', 'give-passkey', 'register-code')),
  value       bytea NOT NULL,    -- sealed
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (session, purpose)
);
CREATE INDEX identity_challenge_expiry ON identity_challenge (expires_at);
GRANT SELECT, INSERT, DELETE, UPDATE ON identity_challenge TO zenne_run;

-- The code an administrator hands over by another way, with which a first factor may be registered; good once.
CREATE TABLE identity_invitation (
  officer     uuid PRIMARY KEY,
  code_hash   bytea NOT NULL,
  made_by     uuid NOT NULL,
  made_at     timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE, UPDATE ON identity_invitation TO zenne_run;

-- An administrator asked that the factors of an officer who lost them be forgotten; another one agrees.
CREATE TABLE identity_reset (
  officer      uuid PRIMARY KEY,
  proposed_by  uuid NOT NULL,
  proposed_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE, UPDATE ON identity_reset TO zenne_run;
