-- The story workshop: three rooms, mine, ours and outside. Whatever somebody wrote is sealed with her own key.

-- Room 1: a story that only its owner reads. other_sealed is a text of another tab, until she chooses.
CREATE TABLE story (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  sealed ${text} NOT NULL,
  other_sealed ${text},
  saved TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX story_person ON story (person_id);

-- Room 2: a story of a group. It has no text of its own: its sentences belong to who wrote them. The edition rises with
-- each change, and a yes is a yes to one edition.
CREATE TABLE we_story (
  id UUID NOT NULL PRIMARY KEY,
  group_id UUID NOT NULL,
  begun TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  edition BIGINT NOT NULL
);
CREATE INDEX we_story_group ON we_story (group_id);

-- One step outwards, with what its owner chose for it: a part of her story given to a group (room 'ours'), or a version for
-- the outside world (room 'outside') of her own story or of a story of the group. Without "given" it is a draft.
CREATE TABLE story_step (
  id UUID NOT NULL PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person,
  story_id UUID REFERENCES story,
  we_story_id UUID REFERENCES we_story,
  room VARCHAR(10) NOT NULL,
  edition BIGINT NOT NULL,
  sealed ${text} NOT NULL,
  note VARCHAR(20) NOT NULL,
  given TIMESTAMP(6) WITH TIME ZONE,
  version BIGINT NOT NULL
);
CREATE INDEX story_step_person ON story_step (person_id);
CREATE INDEX story_step_story ON story_step (story_id);
CREATE INDEX story_step_we_story ON story_step (we_story_id);

CREATE TABLE we_sentence (
  id UUID NOT NULL PRIMARY KEY,
  we_story_id UUID NOT NULL REFERENCES we_story,
  person_id UUID NOT NULL REFERENCES person,
  place INTEGER NOT NULL,
  sealed ${text} NOT NULL,
  again BOOLEAN NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX we_sentence_we_story ON we_sentence (we_story_id);
CREATE INDEX we_sentence_person ON we_sentence (person_id);

-- Which parts a sentence rests on: a part that is taken back takes along what rests on it alone.
CREATE TABLE we_sentence_part (
  sentence_id UUID NOT NULL REFERENCES we_sentence ON DELETE CASCADE,
  step_id UUID NOT NULL REFERENCES story_step ON DELETE CASCADE,
  PRIMARY KEY (sentence_id, step_id)
);
CREATE INDEX we_sentence_part_step ON we_sentence_part (step_id);

-- What each of those who gave or wrote says to an edition: yes, or not now. It counts for that edition only.
CREATE TABLE we_story_yes (
  we_story_id UUID NOT NULL REFERENCES we_story ON DELETE CASCADE,
  person_id UUID NOT NULL REFERENCES person,
  edition BIGINT NOT NULL,
  answer VARCHAR(10) NOT NULL,
  given TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (we_story_id, person_id)
);
CREATE INDEX we_story_yes_person ON we_story_yes (person_id);

-- The yes of each of them to one step into the outside world, and to the edition that it is about.
CREATE TABLE story_step_yes (
  step_id UUID NOT NULL REFERENCES story_step ON DELETE CASCADE,
  person_id UUID NOT NULL REFERENCES person,
  given TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (step_id, person_id)
);
CREATE INDEX story_step_yes_person ON story_step_yes (person_id);
