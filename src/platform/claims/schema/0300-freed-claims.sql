-- What was claimed by mistake can be freed: the row stays, held by nobody, so that the next claim knows it was held before.
GRANT UPDATE (subject, item) ON platform_claim TO zenne_run;
