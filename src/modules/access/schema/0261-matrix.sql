-- The access matrix in versions. A version's cells are written once; what changes is whether it is approved. No patient's data.
CREATE TABLE access_matrix_version (
  version       uuid PRIMARY KEY,
  starts_on     date NOT NULL,         -- local day, inclusive
  state         text NOT NULL CHECK (state IN ('proposed', 'approved', 'withdrawn')),
  is_starting   boolean NOT NULL,      -- the house's own, from the repository
  proposed_by   uuid,                  -- officer; NULL: the house
  proposed_at   timestamptz NOT NULL,
  approved_by   uuid,                  -- another officer; NULL: the house, or nobody yet
  approved_at   timestamptz,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz,
  CHECK (is_starting OR proposed_by IS NOT NULL),
  CHECK (is_starting OR state <> 'approved' OR (approved_by IS NOT NULL AND approved_by <> proposed_by)),
  CHECK (state <> 'approved' OR approved_at IS NOT NULL)
);

CREATE TABLE access_matrix_cell (
  version     uuid NOT NULL REFERENCES access_matrix_version,
  profession  text NOT NULL,           -- CD-HCPARTY
  category    text NOT NULL,
  operation   text NOT NULL CHECK (operation IN ('list', 'read', 'write')),
  effect      text NOT NULL CHECK (effect IN ('full', 'sections', 'own-profession', 'on-condition', 'none')),
  sections    text[] NOT NULL,
  condition   text[] NOT NULL,         -- CD-THERAPEUTICLINKTYPE: one of these links must run
  source      text NOT NULL,
  PRIMARY KEY (version, profession, category, operation),
  CHECK ((effect = 'sections') = (sections <> '{}')),
  CHECK ((effect = 'on-condition') = (condition <> '{}'))
);

GRANT SELECT, INSERT, UPDATE ON access_matrix_version TO zenne_run;
GRANT SELECT, INSERT ON access_matrix_cell TO zenne_run;
