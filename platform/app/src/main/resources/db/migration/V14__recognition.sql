-- Something learned elsewhere counts: what a person asks for, and what somebody decided after a talk. Words are sealed with the
-- key of who asked.
CREATE TABLE recognition (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  track_id VARCHAR(120) NOT NULL,
  modules VARCHAR(2000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  to_group UUID,
  to_role VARCHAR(30),
  to_organisation UUID,
  to_name VARCHAR(200) NOT NULL,
  sealed ${text} NOT NULL,
  asked TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  announced TIMESTAMP(6) WITH TIME ZONE,
  taken_by UUID,
  decided_by UUID,
  decided TIMESTAMP(6) WITH TIME ZONE,
  accepted VARCHAR(2000),
  answer ${text},
  statements VARCHAR(2000)
);
CREATE INDEX recognition_person ON recognition (person_id);
CREATE INDEX recognition_state ON recognition (state, asked);
CREATE INDEX recognition_taken ON recognition (taken_by);
CREATE INDEX recognition_decided ON recognition (decided_by);
