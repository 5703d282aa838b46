-- Whether the copy that somebody asked for on paper was taken to be handed over: then the person can have it after it is gone here.
ALTER TABLE paper_request ADD COLUMN taken BOOLEAN DEFAULT FALSE NOT NULL;
