-- A large object lies beside the rows, outside the transaction: after a kill a row was there and its text was not.
ALTER TABLE mail ALTER COLUMN body SET DATA TYPE ${text};
ALTER TABLE held_post ALTER COLUMN sealed SET DATA TYPE ${text};
ALTER TABLE activity_version ALTER COLUMN files SET DATA TYPE ${text};
ALTER TABLE private_note ALTER COLUMN sealed SET DATA TYPE ${text};
ALTER TABLE statement ALTER COLUMN body SET DATA TYPE ${text};
