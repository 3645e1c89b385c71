-- Officers get and lose roles by an administrator.
GRANT UPDATE (roles) ON people_officer TO zenne_run;
CREATE INDEX people_officer_of_person ON people_officer (person_hash);
