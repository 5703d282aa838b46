-- The frame: people, sign-ins, mail, curriculum, learning, records.
-- One list for H2 and PostgreSQL. ${text} is the vendor's unbounded text type.
-- Column comments carry the data class (see the test of classified columns): none, technical, personal, private.

CREATE TABLE site (
  id SMALLINT NOT NULL PRIMARY KEY CHECK (id = 1),
  iri_base VARCHAR(500) NOT NULL,
  mode VARCHAR(20) NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE person (
  id UUID NOT NULL PRIMARY KEY,
  actor UUID NOT NULL UNIQUE,
  display_name VARCHAR(80) NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  locked_at TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);

CREATE TABLE login (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  kind VARCHAR(20) NOT NULL,
  issuer VARCHAR(200) NOT NULL,
  subject VARCHAR(320) NOT NULL,
  secret VARCHAR(300),
  confirmed_at TIMESTAMP(6) WITH TIME ZONE,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (kind, issuer, subject)
);
CREATE INDEX login_person ON login (person_id);

CREATE TABLE organisation (
  id UUID NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL UNIQUE,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL
);

-- organisation_id is empty for the one role of the whole site: administrator.
CREATE TABLE membership (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  organisation_id UUID REFERENCES organisation,
  role VARCHAR(30) NOT NULL,
  valid_from TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  valid_until TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE preference (
  person_id UUID NOT NULL PRIMARY KEY REFERENCES person,
  text_size SMALLINT NOT NULL,
  spacing VARCHAR(10) NOT NULL,
  font VARCHAR(10) NOT NULL,
  theme VARCHAR(10) NOT NULL,
  motion VARCHAR(10) NOT NULL,
  words VARCHAR(10) NOT NULL,
  read_aloud VARCHAR(10) NOT NULL,
  time_zone VARCHAR(60) NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE sign_in (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  token_hash CHAR(64) NOT NULL UNIQUE,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  remembered BOOLEAN NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX sign_in_person ON sign_in (person_id);

CREATE TABLE one_time_link (
  id UUID NOT NULL PRIMARY KEY,
  purpose VARCHAR(20) NOT NULL,
  token_hash CHAR(64) NOT NULL UNIQUE,
  person_id UUID REFERENCES person,
  address VARCHAR(320),
  detail VARCHAR(1000),
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);

CREATE TABLE throttle (
  key_hash CHAR(64) NOT NULL PRIMARY KEY,
  failures INTEGER NOT NULL,
  last_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- The key of a person's private room, wrapped by the key of the secret file.
CREATE TABLE personal_key (
  person_id UUID NOT NULL PRIMARY KEY REFERENCES person,
  key_id VARCHAR(20) NOT NULL,
  wrapped VARCHAR(200) NOT NULL,
  version BIGINT NOT NULL
);

CREATE TABLE mail (
  id UUID NOT NULL PRIMARY KEY,
  recipient VARCHAR(320) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  body ${text} NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  next_try TIMESTAMP(6) WITH TIME ZONE,
  tries INTEGER NOT NULL,
  sent_at TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);
CREATE INDEX mail_next_try ON mail (next_try);

CREATE TABLE audit_entry (
  id UUID NOT NULL PRIMARY KEY,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor UUID,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(200)
);

-- What a person sent after her sign-in had ended, sealed for her.
CREATE TABLE held_post (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  path VARCHAR(500) NOT NULL,
  sealed ${text} NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX held_post_person ON held_post (person_id);

CREATE TABLE content_release (
  number INTEGER NOT NULL PRIMARY KEY,
  loaded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  structure ${text} NOT NULL
);

CREATE TABLE activity_version (
  activity_id VARCHAR(120) NOT NULL,
  content_version CHAR(12) NOT NULL,
  base_name VARCHAR(300) NOT NULL,
  release_number INTEGER NOT NULL,
  state VARCHAR(20) NOT NULL,
  files ${text} NOT NULL,
  PRIMARY KEY (activity_id, content_version)
);

CREATE TABLE track_switch (
  track_id VARCHAR(120) NOT NULL PRIMARY KEY,
  shown BOOLEAN NOT NULL,
  version BIGINT NOT NULL
);

-- The id is the xAPI registration.
CREATE TABLE enrolment (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  track_id VARCHAR(120) NOT NULL,
  started TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (person_id, track_id)
);

CREATE TABLE attempt (
  id UUID NOT NULL PRIMARY KEY,
  enrolment_id UUID NOT NULL REFERENCES enrolment,
  activity_id VARCHAR(120) NOT NULL,
  number INTEGER NOT NULL,
  content_version CHAR(12) NOT NULL,
  started TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  completed TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL,
  UNIQUE (enrolment_id, activity_id, number)
);

CREATE TABLE response (
  id UUID NOT NULL PRIMARY KEY,
  attempt_id UUID NOT NULL REFERENCES attempt,
  item_id VARCHAR(120) NOT NULL,
  revision INTEGER NOT NULL,
  answer VARCHAR(2000) NOT NULL,
  success BOOLEAN NOT NULL,
  given TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (attempt_id, item_id, revision)
);

-- copy 0 is the text in force; copy 1 is a text from another tab until the person chooses.
CREATE TABLE private_note (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  activity_id VARCHAR(120) NOT NULL,
  copy SMALLINT NOT NULL,
  sealed ${text} NOT NULL,
  saved TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (person_id, activity_id, copy)
);

CREATE TABLE statement (
  seq BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  id UUID NOT NULL UNIQUE,
  stored TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  stamped TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  verb VARCHAR(500) NOT NULL,
  object_kind VARCHAR(20) NOT NULL,
  object_id VARCHAR(2000) NOT NULL,
  agent VARCHAR(700) NOT NULL,
  registration UUID,
  authority VARCHAR(700) NOT NULL,
  trusted BOOLEAN NOT NULL,
  voided BOOLEAN NOT NULL,
  voids UUID,
  body ${text} NOT NULL
);
CREATE INDEX statement_registration ON statement (registration, seq);
CREATE INDEX statement_agent ON statement (agent, seq);
CREATE INDEX statement_voids ON statement (voids);

CREATE TABLE lrs_client (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  secret_hash CHAR(64) NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- A person who closed her account leaves only this: replayed after every restore.
CREATE TABLE tombstone (
  actor UUID NOT NULL PRIMARY KEY,
  closed TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Folded from trusted statements in stored order; no clock, random value or version here, so it can be rebuilt.
CREATE TABLE progress (
  registration UUID NOT NULL,
  object_id VARCHAR(300) NOT NULL,
  state VARCHAR(20) NOT NULL,
  content_version VARCHAR(12),
  rule VARCHAR(100),
  PRIMARY KEY (registration, object_id)
);
CREATE TABLE progress_next (
  registration UUID NOT NULL,
  object_id VARCHAR(300) NOT NULL,
  state VARCHAR(20) NOT NULL,
  content_version VARCHAR(12),
  rule VARCHAR(100),
  PRIMARY KEY (registration, object_id)
);
