-- From whom somebody keeps away by a name that she typed, in a group that does not show all names. Her lists show this row
-- and never whom the name found, so that nobody learns by it who is in a group. kind: as in person_distance.
CREATE TABLE distance_by_name (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  name ${text} NOT NULL,
  kind VARCHAR(10) NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX distance_by_name_person ON distance_by_name (person_id);

-- The typed name that found the other one; null where she was chosen from a list.
ALTER TABLE person_distance ADD COLUMN by_name UUID;
