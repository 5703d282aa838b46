-- Organisations, groups and who is near a person.

ALTER TABLE organisation ADD COLUMN closed_at TIMESTAMP(6) WITH TIME ZONE;
CREATE INDEX membership_organisation ON membership (organisation_id, role);

-- An account without an e-mail address. keeper_id: who gives her another card where this one is lost.
CREATE TABLE person_card (
  person_id UUID NOT NULL PRIMARY KEY REFERENCES person,
  organisation_id UUID NOT NULL REFERENCES organisation,
  keeper_id UUID,
  made_at TIMESTAMP(6) WITH TIME ZONE,
  made_by UUID,
  version BIGINT NOT NULL
);
CREATE INDEX person_card_keeper ON person_card (keeper_id);

-- members: how many are in it now; a place is taken by raising it, so that of two people one gets the last.
CREATE TABLE person_group (
  id UUID NOT NULL PRIMARY KEY,
  organisation_id UUID NOT NULL REFERENCES organisation,
  name VARCHAR(120) NOT NULL,
  purpose VARCHAR(1000) NOT NULL,
  agreement VARCHAR(4000) NOT NULL,
  agreement_version INTEGER NOT NULL,
  privacy VARCHAR(20) NOT NULL,
  ways VARCHAR(1000) NOT NULL,
  next_words VARCHAR(300) NOT NULL,
  next_at TIMESTAMP(6) WITH TIME ZONE,
  places INTEGER,
  members INTEGER NOT NULL,
  code_hash CHAR(64) UNIQUE,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  closed_at TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);
CREATE INDEX person_group_organisation ON person_group (organisation_id, name);

-- One row for a person in a group; who comes back takes up her old row.
CREATE TABLE group_member (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES person_group,
  person_id UUID NOT NULL REFERENCES person,
  role VARCHAR(30) NOT NULL,
  valid_from TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  valid_until TIMESTAMP(6) WITH TIME ZONE,
  agreed_version INTEGER NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (group_id, person_id)
);
CREATE INDEX group_member_person ON group_member (person_id);
CREATE INDEX group_member_until ON group_member (valid_until);

-- Two people who lead together, as one object: two different people of two kinds. In force when both have agreed.
CREATE TABLE duo (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL UNIQUE REFERENCES person_group,
  first_id UUID NOT NULL REFERENCES person,
  first_kind VARCHAR(30) NOT NULL,
  first_agreed TIMESTAMP(6) WITH TIME ZONE,
  second_id UUID NOT NULL REFERENCES person,
  second_kind VARCHAR(30) NOT NULL,
  second_agreed TIMESTAMP(6) WITH TIME ZONE,
  aim VARCHAR(1000) NOT NULL,
  leads VARCHAR(1000) NOT NULL,
  pay VARCHAR(1000) NOT NULL,
  stand_in VARCHAR(1000) NOT NULL,
  version BIGINT NOT NULL,
  CHECK (first_id <> second_id),
  CHECK (first_kind <> second_kind)
);
CREATE INDEX duo_first ON duo (first_id);
CREATE INDEX duo_second ON duo (second_id);

CREATE TABLE group_invitation (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES person_group,
  address VARCHAR(320) NOT NULL,
  role VARCHAR(30) NOT NULL,
  token_hash CHAR(64) NOT NULL UNIQUE,
  invited_by UUID NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  UNIQUE (group_id, address)
);
CREATE INDEX group_invitation_address ON group_invitation (address);
CREATE INDEX group_invitation_expires ON group_invitation (expires);

-- person_id: who is helped. supporter_id: empty until the invitation is taken.
CREATE TABLE supporter (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  supporter_id UUID REFERENCES person,
  label VARCHAR(80) NOT NULL,
  token_hash CHAR(64) UNIQUE,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires TIMESTAMP(6) WITH TIME ZONE,
  accepted_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX supporter_person ON supporter (person_id);
CREATE INDEX supporter_supporter ON supporter (supporter_id);

-- kind: hide (she does not see the other's things) or block (neither sees the other's).
CREATE TABLE person_distance (
  person_id UUID NOT NULL REFERENCES person,
  other_id UUID NOT NULL REFERENCES person,
  kind VARCHAR(10) NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (person_id, other_id)
);
CREATE INDEX person_distance_other ON person_distance (other_id);

-- words and answer are sealed with the reporter's key.
CREATE TABLE group_report (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL REFERENCES person_group,
  reporter_id UUID NOT NULL REFERENCES person,
  about_id UUID,
  words ${text} NOT NULL,
  state VARCHAR(20) NOT NULL,
  created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  answer ${text},
  answered_by UUID,
  answered_at TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);
CREATE INDEX group_report_group ON group_report (group_id, state);
CREATE INDEX group_report_reporter ON group_report (reporter_id);
CREATE INDEX group_report_about ON group_report (about_id);
