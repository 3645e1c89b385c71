-- A list counts all rows of its patient, so it reads them all: sorting them costs less than an index of 100 bytes a document.
DROP INDEX hub_link_list;
