-- What is forgotten after two days, and who keeps their votes: found without reading all others.
CREATE INDEX "votes_came_from_idx" ON "votes" ("cast_at") WHERE "came_from" IS NOT NULL;
CREATE INDEX "members_keeps_votes_idx" ON "members" ("id") WHERE "keeps_votes";
