-- A profile counts the contributor's stories with a material correction, and reads no others.
CREATE INDEX "stories_corrected_by_author_idx" ON "stories" ("author_id") WHERE "corrected_at" IS NOT NULL AND "state" = 'published';
