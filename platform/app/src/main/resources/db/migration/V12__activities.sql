-- A choice in a scenario is kept like an answer, but it is neither right nor wrong.
ALTER TABLE response ALTER COLUMN success DROP NOT NULL;
