-- The learning record store whole. ${bytes} is the vendor's type for up to a million bytes.

-- What a statement can be found by: one row for each key (a hash of agent, verb, activity, registration, or two of
-- these). seq is made of the moment at which a statement was stored, so a filter is one range of this table in its order.
CREATE TABLE statement_key (
  key_hash UUID NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (key_hash, seq)
);

-- The person whom a statement of the platform is about, and whether its activity is marked as sensitive.
ALTER TABLE statement ADD COLUMN person UUID;
ALTER TABLE statement ADD COLUMN sensitive BOOLEAN DEFAULT FALSE NOT NULL;
-- The end of a statement that is longer than a row's text may be.
ALTER TABLE statement ADD COLUMN body_rest ${text};
-- What these found is found by keys now.
DROP INDEX statement_registration;
DROP INDEX statement_agent;

-- Statements about statements: those who point at a statement are found wherever it is found.
CREATE TABLE statement_link (
  target UUID NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (target, seq)
);

CREATE TABLE attachment (
  sha2 VARCHAR(128) NOT NULL PRIMARY KEY,
  size BIGINT NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE attachment_part (
  sha2 VARCHAR(128) NOT NULL REFERENCES attachment,
  part INTEGER NOT NULL,
  bytes ${bytes} NOT NULL,
  PRIMARY KEY (sha2, part)
);

CREATE TABLE statement_attachment (
  seq BIGINT NOT NULL,
  sha2 VARCHAR(128) NOT NULL REFERENCES attachment,
  PRIMARY KEY (seq, sha2)
);
CREATE INDEX statement_attachment_sha2 ON statement_attachment (sha2);

-- What the store knows of an activity: definitions as they came, merged.
CREATE TABLE activity_definition (
  key_hash UUID NOT NULL PRIMARY KEY,
  iri VARCHAR(2000) NOT NULL,
  definition ${text} NOT NULL,
  updated TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- State, activity profiles and agent profiles. place is a hash of what the document belongs to.
CREATE TABLE document (
  kind VARCHAR(20) NOT NULL,
  place UUID NOT NULL,
  name VARCHAR(700) NOT NULL,
  activity VARCHAR(2000),
  agent VARCHAR(700),
  registration UUID,
  content_type VARCHAR(300) NOT NULL,
  etag CHAR(40) NOT NULL,
  body ${bytes} NOT NULL,
  updated TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  client VARCHAR(100),
  PRIMARY KEY (kind, place, name)
);
CREATE INDEX document_agent ON document (agent);

ALTER TABLE lrs_client ADD COLUMN label VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE lrs_client ADD COLUMN scopes VARCHAR(200) DEFAULT 'all' NOT NULL;
ALTER TABLE lrs_client ADD COLUMN track_id VARCHAR(120);
ALTER TABLE lrs_client ADD COLUMN processor BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE lrs_client ADD COLUMN provisioned BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE lrs_client ADD COLUMN requests_a_minute INTEGER;
ALTER TABLE lrs_client ADD COLUMN most_bytes BIGINT;
ALTER TABLE lrs_client ADD COLUMN expires TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE lrs_client ADD COLUMN revoked_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE lrs_client ADD COLUMN last_used TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE lrs_client ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;

-- A person has agreed that a receiver gets the statements about her. receiver is client:<name> or target:<name>.
CREATE TABLE receiver_consent (
  actor UUID NOT NULL,
  receiver VARCHAR(110) NOT NULL,
  given TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (actor, receiver)
);

-- Statements on their way to an outside store, in the order of seq. A row stays when it was sent, so that a voiding
-- follows its target. active: named by the settings now. tried: may have reached the store. body: what is sent that is no
-- stored statement (the erasure of a person).
CREATE TABLE forward_target (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  url VARCHAR(1000) NOT NULL,
  processor BOOLEAN NOT NULL,
  active BOOLEAN DEFAULT TRUE NOT NULL,
  next_try TIMESTAMP(6) WITH TIME ZONE,
  failures INTEGER NOT NULL,
  last_problem VARCHAR(300),
  last_problem_at TIMESTAMP(6) WITH TIME ZONE,
  last_success TIMESTAMP(6) WITH TIME ZONE
);

CREATE TABLE forward_entry (
  target VARCHAR(100) NOT NULL REFERENCES forward_target,
  seq BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  tried BOOLEAN NOT NULL,
  problem VARCHAR(300),
  body ${text},
  PRIMARY KEY (target, seq)
);
CREATE INDEX forward_entry_state ON forward_entry (target, state, seq);
CREATE INDEX forward_entry_seq ON forward_entry (seq);

-- Which of several nodes does a job, and until when.
CREATE TABLE lease (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  holder UUID NOT NULL,
  held_until TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
