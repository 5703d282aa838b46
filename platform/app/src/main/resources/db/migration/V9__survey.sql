-- Surveys: rounds, answers without a name, totals, and each person's own line.

-- A set of questions as it was when it was first asked: an answer keeps the questions that it was given to.
CREATE TABLE survey_form (
  instrument VARCHAR(120) NOT NULL,
  form_version CHAR(12) NOT NULL,
  files ${text} NOT NULL,
  PRIMARY KEY (instrument, form_version)
);

-- A time in which questions are asked in an organisation, or in one of its groups. group_id is an id of the room of groups.
CREATE TABLE survey_round (
  id UUID NOT NULL PRIMARY KEY,
  organisation_id UUID NOT NULL REFERENCES organisation,
  group_id UUID,
  instrument VARCHAR(120) NOT NULL,
  form_version CHAR(12) NOT NULL,
  way VARCHAR(20) NOT NULL,
  moment VARCHAR(20),
  name VARCHAR(120) NOT NULL,
  link_key VARCHAR(20) NOT NULL UNIQUE,
  links INTEGER NOT NULL,
  opened TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  closes TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  counted_at TIMESTAMP(6) WITH TIME ZONE,
  people INTEGER NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX survey_round_organisation ON survey_round (organisation_id, opened);
CREATE INDEX survey_round_closes ON survey_round (counted_at, closes);

-- Links for one person each that have been used. Nothing leads from here to an answer.
CREATE TABLE survey_spent_link (
  round_id UUID NOT NULL REFERENCES survey_round,
  link_hash CHAR(64) NOT NULL,
  PRIMARY KEY (round_id, link_hash)
);

-- One person's answers without a name, until the round is counted: a random id, a day and no time, no person, no address.
CREATE TABLE survey_sheet (
  id UUID NOT NULL PRIMARY KEY,
  round_id UUID NOT NULL REFERENCES survey_round,
  token_hash CHAR(64) NOT NULL UNIQUE,
  begun_on CHAR(10) NOT NULL,
  handed_in BOOLEAN NOT NULL
);
CREATE INDEX survey_sheet_round ON survey_sheet (round_id);

CREATE TABLE survey_answer (
  sheet_id UUID NOT NULL REFERENCES survey_sheet,
  question_id VARCHAR(120) NOT NULL,
  choices VARCHAR(1000) NOT NULL,
  sealed ${text},
  may_be_read BOOLEAN NOT NULL,
  PRIMARY KEY (sheet_id, question_id)
);

-- What is left of a round that was counted. The choice * counts who answered the question at all.
CREATE TABLE survey_total (
  round_id UUID NOT NULL REFERENCES survey_round,
  question_id VARCHAR(120) NOT NULL,
  choice VARCHAR(120) NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (round_id, question_id, choice)
);

-- Words that may be read, shuffled; only where five or more people gave some to the same question.
CREATE TABLE survey_words (
  id UUID NOT NULL PRIMARY KEY,
  round_id UUID NOT NULL REFERENCES survey_round,
  question_id VARCHAR(120) NOT NULL,
  place INTEGER NOT NULL,
  sealed ${text} NOT NULL
);
CREATE INDEX survey_words_round ON survey_words (round_id);

-- A person's own line: what she answered at a moment, sealed with her key.
CREATE TABLE survey_own (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  instrument VARCHAR(120) NOT NULL,
  form_version CHAR(12) NOT NULL,
  moment VARCHAR(20) NOT NULL,
  sealed ${text} NOT NULL,
  saved TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  finished TIMESTAMP(6) WITH TIME ZONE,
  reminded BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (person_id, instrument, moment)
);
CREATE INDEX survey_own_finished ON survey_own (moment, reminded, finished);

-- That a person let her faces count in a round, so that they count once. Which ones they were stands nowhere.
CREATE TABLE survey_counted (
  person_id UUID NOT NULL REFERENCES person,
  round_id UUID NOT NULL REFERENCES survey_round,
  PRIMARY KEY (person_id, round_id)
);
