-- Two cents of one day are listed in no order of time (lib/cents/queries.ts).
CREATE INDEX "two_cents_in_order_idx" ON "two_cents" ("story_id", "score" DESC, (("said_at" AT TIME ZONE 'UTC')::date) DESC, "id" DESC);
DROP INDEX "two_cents_story_id_score_said_at_id_idx";
