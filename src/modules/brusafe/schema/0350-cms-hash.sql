-- What a document came in when it came sealed: proof of what was received, beside the hash of what is kept.
ALTER TABLE brusafe_document ADD COLUMN cms_sha256 bytea;
