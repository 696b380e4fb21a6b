-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "signalled_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "part_of" TEXT;

-- CreateTable
CREATE TABLE "removed_votes" (
    "story_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,

    CONSTRAINT "removed_votes_pkey" PRIMARY KEY ("story_id","reader_id","decision_id")
);

-- CreateTable
CREATE TABLE "brigade_signals" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "choice" "vote_choice" NOT NULL,
    "readers" TEXT[],
    "findings" JSONB NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "grew_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" TEXT,

    CONSTRAINT "brigade_signals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brigade_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seen_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brigade_watch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "removed_votes_reader_id_idx" ON "removed_votes"("reader_id");

-- CreateIndex
CREATE INDEX "removed_votes_decision_id_idx" ON "removed_votes"("decision_id");

-- CreateIndex
CREATE INDEX "brigade_signals_story_id_found_at_idx" ON "brigade_signals"("story_id", "found_at" DESC);

-- CreateIndex
CREATE INDEX "votes_story_id_cast_at_idx" ON "votes"("story_id", "cast_at");

-- CreateIndex
CREATE INDEX "votes_cast_at_idx" ON "votes" USING BRIN ("cast_at");

-- CreateIndex
CREATE INDEX "screened_texts_author_id_at_idx" ON "screened_texts"("author_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "removed_votes" ADD CONSTRAINT "removed_votes_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removed_votes" ADD CONSTRAINT "removed_votes_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brigade_signals" ADD CONSTRAINT "brigade_signals_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Written as votes come, read by time: a page of the index stands for many pages of votes.
ALTER INDEX "votes_cast_at_idx" SET (pages_per_range = 16, autosummarize = on);

CREATE INDEX "cases_signalled_idx" ON "cases" ("signalled_at", "subject_id", "subject_kind") WHERE "signalled_at" IS NOT NULL;
CREATE INDEX "decisions_part_of_idx" ON "decisions" ("part_of") WHERE "part_of" IS NOT NULL;

ALTER TABLE "decisions"
  ADD CONSTRAINT "decisions_part_tells_somebody" CHECK ("part_of" IS NULL OR ("concerns_id" IS NOT NULL AND NOT "is_public"));
ALTER TABLE "brigade_signals"
  ADD CONSTRAINT "brigade_signals_has_readers" CHECK (cardinality("readers") > 0),
  ADD CONSTRAINT "brigade_signals_in_order" CHECK ("first_at" <= "last_at" AND "found_at" <= "grew_at");
ALTER TABLE "brigade_watch" ADD CONSTRAINT "brigade_watch_one" CHECK ("id" = 1);
