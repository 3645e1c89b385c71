-- Which patient a hashed SSIN, current or replaced, leads to: the claims without an item.
CREATE VIEW people_v_ssin AS SELECT key AS ssin_key, subject AS patient FROM platform_claim WHERE item IS NULL;
GRANT SELECT ON people_v_ssin TO zenne_run;
