-- What the platform tells people and how they want to be told; questions to people who answer.

-- Nothing here is what somebody wrote: keys of sentences, names of things, dates.
CREATE TABLE notice (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  kind VARCHAR(60) NOT NULL,
  text_key VARCHAR(100) NOT NULL,
  arguments VARCHAR(2000) NOT NULL,
  why_key VARCHAR(100) NOT NULL,
  path VARCHAR(500) NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seen TIMESTAMP(6) WITH TIME ZONE,
  mailed TIMESTAMP(6) WITH TIME ZONE
);
-- The count in the header stands on this index at every page.
CREATE INDEX notice_person ON notice (person_id, seen);
CREATE INDEX notice_created ON notice (created);

-- Without a row there is no mail.
CREATE TABLE notice_choice (
  person_id UUID NOT NULL PRIMARY KEY REFERENCES person,
  digest VARCHAR(10) NOT NULL,
  quiet_from SMALLINT NOT NULL,
  quiet_until SMALLINT NOT NULL,
  last_digest TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX notice_choice_digest ON notice_choice (digest, person_id);

-- Kinds that a person does not want to be counted or mailed.
CREATE TABLE notice_left_out (
  person_id UUID NOT NULL REFERENCES person,
  kind VARCHAR(60) NOT NULL,
  why_key VARCHAR(100) NOT NULL,
  PRIMARY KEY (person_id, kind)
);

-- Texts are sealed with the key of who asked. Two people who act at once are told apart by the state: each change names
-- the state that it comes from.
CREATE TABLE question (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  state VARCHAR(10) NOT NULL,
  to_person UUID,
  to_group UUID,
  to_role VARCHAR(30),
  to_organisation UUID,
  to_name VARCHAR(200) NOT NULL,
  hand_on BOOLEAN NOT NULL,
  about VARCHAR(500) NOT NULL,
  sealed ${text} NOT NULL,
  asked TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  announced TIMESTAMP(6) WITH TIME ZONE,
  told_late TIMESTAMP(6) WITH TIME ZONE,
  taken_by UUID,
  answered_by UUID,
  answer ${text},
  answered TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX question_person ON question (person_id);
CREATE INDEX question_state ON question (state, due);
CREATE INDEX question_taken ON question (taken_by);

-- Who has had a question in her hands.
CREATE TABLE question_reader (
  question_id UUID NOT NULL REFERENCES question,
  person_id UUID NOT NULL REFERENCES person,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (question_id, person_id)
);
CREATE INDEX question_reader_person ON question_reader (person_id);
