-- Consent: what a person lets others see, who looked, and who asked.

-- One row for each yes. It is in force until it has ended or open_until is reached: the end of last_day in the owner's time
-- zone. It is for a person, or for whoever has a seat in a group; a row without either is of a receiver who has closed her
-- account, and opens nothing. There is no title and no content of the thing here: both stay in the room of the thing.
CREATE TABLE sharing (
  id UUID NOT NULL PRIMARY KEY,
  owner_id UUID NOT NULL REFERENCES person ON DELETE CASCADE,
  kind VARCHAR(40) NOT NULL,
  thing_id VARCHAR(200) NOT NULL,
  receiver_id UUID REFERENCES person ON DELETE SET NULL,
  group_id UUID,
  seat VARCHAR(40),
  seat_name VARCHAR(200),
  purpose VARCHAR(20) NOT NULL,
  words VARCHAR(200) NOT NULL,
  given TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_day CHAR(10) NOT NULL,
  open_until TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended TIMESTAMP(6) WITH TIME ZONE,
  reminded BOOLEAN NOT NULL
);
CREATE INDEX sharing_owner ON sharing (owner_id, kind, thing_id);
CREATE INDEX sharing_receiver ON sharing (receiver_id);
CREATE INDEX sharing_group ON sharing (group_id);
CREATE INDEX sharing_end ON sharing (ended, open_until);

-- Every look at a shared thing. Rows are only added. looker_id is empty when she has closed her account.
CREATE TABLE look (
  id UUID NOT NULL PRIMARY KEY,
  owner_id UUID NOT NULL REFERENCES person ON DELETE CASCADE,
  looker_id UUID REFERENCES person ON DELETE SET NULL,
  sharing_id UUID NOT NULL,
  kind VARCHAR(40) NOT NULL,
  thing_id VARCHAR(200) NOT NULL,
  at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX look_owner ON look (owner_id, id);
CREATE INDEX look_looker ON look (looker_id);

-- A receiver asks once for each thing. Nothing here tells her whether the owner has seen it.
CREATE TABLE sharing_ask (
  id UUID NOT NULL PRIMARY KEY,
  asker_id UUID NOT NULL REFERENCES person ON DELETE CASCADE,
  owner_id UUID NOT NULL REFERENCES person ON DELETE CASCADE,
  kind VARCHAR(40) NOT NULL,
  thing_id VARCHAR(200) NOT NULL,
  asked TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  put_away BOOLEAN NOT NULL,
  UNIQUE (asker_id, owner_id, kind, thing_id)
);
CREATE INDEX sharing_ask_owner ON sharing_ask (owner_id);

-- The last month whose list an owner was told.
CREATE TABLE sharing_month (
  owner_id UUID NOT NULL PRIMARY KEY REFERENCES person ON DELETE CASCADE,
  told CHAR(7) NOT NULL
);
