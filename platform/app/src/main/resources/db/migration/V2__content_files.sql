-- A release keeps each of its files in a row of its own. The bundled one is loaded anew at this start.
DELETE FROM content_release;
ALTER TABLE content_release DROP COLUMN structure;

CREATE TABLE content_file (
  release_number INTEGER NOT NULL REFERENCES content_release,
  path VARCHAR(300) NOT NULL,
  body ${text} NOT NULL,
  PRIMARY KEY (release_number, path)
);
