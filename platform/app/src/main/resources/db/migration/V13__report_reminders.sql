-- How often those who read a report were reminded of the day by which they promised an answer: a day before, and after it.
ALTER TABLE group_report ADD COLUMN reminded INTEGER DEFAULT 0 NOT NULL;
