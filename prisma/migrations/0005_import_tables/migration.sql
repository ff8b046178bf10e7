-- The counts of a checked import wait in tables of its own in schema staging, which are dropped at
-- once; rows of a shared table had to be written a second time, and then deleted.
DROP TABLE import_cell;
