-- What was told of a term that comes to its end: each once a term, so that a new term is told of anew.
CREATE TABLE upkeep_reminder (
  request     uuid NOT NULL,
  due_on      date NOT NULL,          -- the term it is about
  stage       text NOT NULL CHECK (stage IN ('week', 'last-day', 'overdue')),
  written_at  timestamptz NOT NULL,
  PRIMARY KEY (request, due_on, stage)
);
GRANT SELECT, INSERT ON upkeep_reminder TO zenne_run;

-- The officer who answered for an institution: somebody else decides when the patient objects.
ALTER TABLE upkeep_request ADD COLUMN answered_by uuid;
CREATE INDEX upkeep_request_due ON upkeep_request (due_on, request) WHERE state = 'asked';
