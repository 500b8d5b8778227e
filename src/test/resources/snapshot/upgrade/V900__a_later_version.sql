-- What a later version of the program may do to the tables that a snapshot is put into.
ALTER TABLE published_activity ADD COLUMN budget_chf numeric;
ALTER TABLE published_link ADD COLUMN reviewed boolean NOT NULL DEFAULT false;
ALTER TABLE element ADD COLUMN valid_to date;
ALTER TABLE country ADD COLUMN iso_numeric text;
ALTER TABLE snapshot ADD COLUMN retired_reason text;
CREATE INDEX published_activity_budget_idx ON published_activity (budget_chf);
