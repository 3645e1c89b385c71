-- The role of the running program: it owns nothing and passes through row-level security. Logins are made its members.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'zenne_run') THEN
    CREATE ROLE zenne_run NOLOGIN;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO zenne_run;
