-- What a person may ask of the site about herself, and how the site proves what it did.

CREATE INDEX audit_entry_at ON audit_entry (at);
CREATE INDEX audit_entry_actor ON audit_entry (actor);

-- The chain over the audit trail: each hash covers an entry and the hash before it. Entries are written without it, so
-- that nobody waits; a job seals them some seconds later, in one line for all nodes.
CREATE TABLE audit_seal (
  number BIGINT NOT NULL PRIMARY KEY,
  entry_id UUID NOT NULL UNIQUE,
  chain_hash CHAR(64) NOT NULL
);

-- Where the chain begins (after retention has taken the oldest entries) and where it ends. proof: number and hash under
-- the key of the site, so that nobody without the secret file can make a chain of her own.
CREATE TABLE audit_mark (
  place VARCHAR(10) NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL,
  chain_hash CHAR(64) NOT NULL,
  sealed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  proof VARCHAR(500) NOT NULL
);
INSERT INTO audit_mark (place, number, chain_hash, sealed_at, proof) VALUES
  ('first', 0, '0000000000000000000000000000000000000000000000000000000000000000', CURRENT_TIMESTAMP, '-'),
  ('last', 0, '0000000000000000000000000000000000000000000000000000000000000000', CURRENT_TIMESTAMP, '-');

-- A copy of everything about a person, made by a job. purpose: own, or paper where it was asked for on paper.
CREATE TABLE export_job (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  purpose VARCHAR(10) NOT NULL,
  time_zone VARCHAR(60) NOT NULL,
  state VARCHAR(10) NOT NULL,
  asked TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  finished TIMESTAMP(6) WITH TIME ZONE,
  done_parts INTEGER NOT NULL,
  all_parts INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  file_size BIGINT NOT NULL,
  file_hash CHAR(64),
  pieces INTEGER NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX export_job_person ON export_job (person_id);
CREATE INDEX export_job_state ON export_job (state);

-- The file of a copy, in pieces that are sealed with the person's own key.
CREATE TABLE export_piece (
  job_id UUID NOT NULL REFERENCES export_job,
  piece INTEGER NOT NULL,
  sealed ${text} NOT NULL,
  PRIMARY KEY (job_id, piece)
);

-- What somebody asked for on paper. person_id is emptied when the account is gone; no foreign key, because the line that
-- such a request was answered stays.
CREATE TABLE paper_request (
  id UUID NOT NULL PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  person_id UUID,
  received TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  checked_by VARCHAR(20) NOT NULL,
  entered TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  entered_by UUID NOT NULL,
  due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  state VARCHAR(10) NOT NULL,
  ended TIMESTAMP(6) WITH TIME ZONE,
  ended_by UUID,
  version BIGINT NOT NULL
);
CREATE INDEX paper_request_person ON paper_request (person_id);
CREATE INDEX paper_request_state ON paper_request (state, due);

-- An administrator has opened one person's record for a reason, for an hour.
CREATE TABLE record_opening (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  opened_by UUID NOT NULL,
  reason VARCHAR(500) NOT NULL,
  opened TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ends TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX record_opening_person ON record_opening (person_id, opened);
CREATE INDEX record_opening_opened ON record_opening (opened);

-- How much of each kind of data is old enough to go: counted by a job, for the page that shows it.
CREATE TABLE retention_count (
  word VARCHAR(60) NOT NULL PRIMARY KEY,
  found BIGINT NOT NULL,
  counted TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
