-- A right of one document means somebody in particular; it is shown only to a person, never to a whole house or profession.
ALTER TABLE access_document_right
  ADD CONSTRAINT access_document_right_means_one CHECK (num_nonnulls(person_hash, institution, profession) = 1),
  ADD CONSTRAINT access_document_right_shown_to_person CHECK (effect = 'disallow' OR person_hash IS NOT NULL);
