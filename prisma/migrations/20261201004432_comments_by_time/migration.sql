-- DropIndex
DROP INDEX "comments_story_id_idx";

-- CreateIndex
CREATE INDEX "comments_story_id_created_at_idx" ON "comments"("story_id", "created_at" DESC);
