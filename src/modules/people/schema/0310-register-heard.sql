-- When a register last gave a usable answer: what is known here is as old as that.
ALTER TABLE people_register_cursor ADD COLUMN heard_at timestamptz;
