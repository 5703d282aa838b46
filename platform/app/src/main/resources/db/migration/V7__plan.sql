-- What a person writes about her own way: the career plan page by page, the plan for good and hard days, the card
-- "What helps me". Every text is sealed with her own key. copy 0 is the text in force; copy 1 is a text from another
-- tab until she chooses.
CREATE TABLE plan_sheet (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  room VARCHAR(20) NOT NULL,
  name VARCHAR(40) NOT NULL,
  copy SMALLINT NOT NULL,
  sealed ${text} NOT NULL,
  saved TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL,
  UNIQUE (person_id, room, name, copy)
);

-- Earlier texts of a page of the career plan: the last one of a day, and those that she kept under a name (sealed).
CREATE TABLE plan_version (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  name VARCHAR(40) NOT NULL,
  written TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  label VARCHAR(1000),
  sealed ${text} NOT NULL
);
CREATE INDEX plan_version_page ON plan_version (person_id, name, written);

-- When to tell of a step's date, only where she ticked it. The number names the step inside her sealed page.
CREATE TABLE plan_reminder (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  step INTEGER NOT NULL,
  step_day VARCHAR(10) NOT NULL,
  due TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  told BOOLEAN NOT NULL,
  UNIQUE (person_id, step)
);
CREATE INDEX plan_reminder_due ON plan_reminder (told, due);
