-- What a link remembers besides: the claim it holds, whether its content is disputed, and how long its patient waits for it.
ALTER TABLE hub_link
  ADD COLUMN claim         uuid,                            -- key in platform_claim; NULL: put before this was kept
  ADD COLUMN institution   uuid,                            -- in whose name its author wrote it
  ADD COLUMN disputed      boolean NOT NULL DEFAULT false,  -- the patient asked for a correction that is not answered yet
  ADD COLUMN delayed_until date;                            -- by the delay in force when it was first put; NULL: none

-- Days that a new document waits before its patient sees it. Rows are added, never changed: each holds from its day on.
CREATE TABLE hub_delay (
  delay       uuid PRIMARY KEY,
  owner       uuid NOT NULL,       -- institution or caregiver whose documents wait
  kind        text NOT NULL,       -- CD-TRANSACTION; empty: every kind
  days        smallint NOT NULL CHECK (days BETWEEN 0 AND 7),
  holds_from  date NOT NULL,       -- local day
  set_by      uuid NOT NULL,       -- officer, or the caregiver itself
  set_at      timestamptz NOT NULL
);
CREATE INDEX hub_delay_owner ON hub_delay (owner, kind, holds_from DESC);
GRANT SELECT, INSERT ON hub_delay TO zenne_run;
