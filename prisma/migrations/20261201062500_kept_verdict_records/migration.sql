-- How the stories of contributors who have much were judged, kept beside their other counts.
ALTER TABLE "contributor_tallies" ADD COLUMN "verdicts" JSONB;
