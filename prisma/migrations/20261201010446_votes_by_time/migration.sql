-- DropIndex
DROP INDEX "votes_cast_at_idx";

-- CreateIndex
CREATE INDEX "votes_cast_at_idx" ON "votes"("cast_at");
