-- A right that the author of a document told for the patient. It closes; it opens nothing that the patient's own side closed.
ALTER TABLE access_document_right ADD COLUMN set_by uuid;  -- caregiver or institution; NULL: the patient's side
