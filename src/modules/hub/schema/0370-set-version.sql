-- The version that a set (a medication scheme and the like) says it has: whoever changes it must have read this one.
-- Sets of before tell none until they are put again, as a scheme does whose sender gave it none.
ALTER TABLE hub_link ADD COLUMN set_version int;
