-- Where people find help: what the organisation has looked up itself, with the day on which somebody checked it last.
-- Nothing here is filled in by the program, so that no number is ever invented.
CREATE TABLE help_line (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  phone VARCHAR(40) NOT NULL,
  written VARCHAR(200) NOT NULL,
  hours VARCHAR(120) NOT NULL,
  language VARCHAR(120) NOT NULL,
  country VARCHAR(60) NOT NULL,
  checked VARCHAR(10) NOT NULL,
  checked_by VARCHAR(80) NOT NULL,
  version BIGINT NOT NULL
);
