-- A therapeutic link is never changed, only ended: the running role may write nothing but its end.
ALTER TABLE access_therapeutic_link
  ADD COLUMN ended_on    date,       -- the local day the ender names
  ADD COLUMN ended_by    uuid,
  ADD COLUMN end_reason  bytea;      -- sealed
REVOKE UPDATE ON access_therapeutic_link FROM zenne_run;
GRANT UPDATE (revoked_at, ended_on, ended_by, end_reason) ON access_therapeutic_link TO zenne_run;

-- "Links I hold", newest first.
CREATE INDEX access_therapeutic_link_held ON access_therapeutic_link (holder, link) WHERE revoked_at IS NULL;
CREATE POLICY held ON access_therapeutic_link FOR SELECT USING (
  holder = ANY ((SELECT string_to_array(current_setting('zenne.holders', true), ','))::uuid[]));
