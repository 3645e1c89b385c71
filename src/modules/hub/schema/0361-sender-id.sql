-- A document by the id of its sender, when no patient is named: hashes in a tree, half the bytes of a hash index.
CREATE INDEX hub_link_sender_id ON hub_link (hashtextextended(local_id, 0)) WHERE local_id IS NOT NULL AND revoked_at IS NULL;
