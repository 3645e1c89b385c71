-- What a person is told of the own sessions, and when a session lapses because nothing was asked.
ALTER TABLE identity_session
  ADD COLUMN session       uuid,         -- names it in a list; the secret stays with its browser. NULL: a token of a door
  ADD COLUMN signed_in_with text,        -- the issuer, or the sandbox's persona
  ADD COLUMN browser       text,         -- family and system in plain words, nothing finer
  ADD COLUMN seen_at       timestamptz,
  ADD COLUMN idle_minutes  integer,      -- NULL: lapses only at its end
  ADD COLUMN idle_until    timestamptz,
  ADD COLUMN factor        text CHECK (factor IN ('passkey', 'code', 'sandbox')),  -- an officer's session opens nothing before it
  ADD COLUMN factor_at     timestamptz,
  ADD COLUMN invited       boolean NOT NULL DEFAULT false;  -- the invitation to register a first factor was shown here
CREATE INDEX identity_session_of ON identity_session (party) WHERE door = 'pages';
GRANT UPDATE (token_hash, seen_at, idle_until, factor, factor_at, invited) ON identity_session TO zenne_run;
