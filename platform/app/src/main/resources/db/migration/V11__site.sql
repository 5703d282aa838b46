-- What an administrator has chosen for the whole site, and how its jobs go.

-- A setting of the server that goes by another value here. chosen is empty where somebody took the server's value again;
-- changed and changed_by tell who did so and when; what it was before stands in the audit trail.
CREATE TABLE site_setting (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  chosen VARCHAR(200),
  changed TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_by UUID,
  version BIGINT NOT NULL
);

-- The last run of each job, on whichever node. ended is empty and parts are counted while a long one is at work. problem:
-- a word, never the text of an exception, which may quote what somebody wrote.
CREATE TABLE job_run (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  node UUID NOT NULL,
  began TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended TIMESTAMP(6) WITH TIME ZONE,
  good BOOLEAN NOT NULL,
  done_parts INTEGER NOT NULL,
  all_parts INTEGER NOT NULL,
  problem VARCHAR(20),
  problem_at TIMESTAMP(6) WITH TIME ZONE
);

-- Since when a job is this node's; empty for a lease of before.
ALTER TABLE lease ADD COLUMN held_since TIMESTAMP(6) WITH TIME ZONE;
