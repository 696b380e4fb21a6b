-- The old index goes by a migration of its own: comments are read while the new one is built.
-- CreateIndex
CREATE INDEX "comments_story_id_created_at_idx" ON "comments"("story_id", "created_at" DESC);
