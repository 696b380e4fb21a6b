-- CreateEnum
CREATE TYPE "cents_state" AS ENUM ('published', 'held', 'removed');

-- CreateTable
CREATE TABLE "two_cents" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    "state" "cents_state" NOT NULL,
    "named" BOOLEAN NOT NULL DEFAULT false,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "score" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "agreed" BOOLEAN NOT NULL DEFAULT false,
    "scored_of" INTEGER NOT NULL DEFAULT 0,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "two_cents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cents_ratings" (
    "cents_id" TEXT NOT NULL,
    "rater_id" TEXT NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cents_ratings_pkey" PRIMARY KEY ("cents_id","rater_id")
);

-- CreateIndex
CREATE INDEX "two_cents_story_id_score_said_at_id_idx" ON "two_cents"("story_id", "score" DESC, "said_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "two_cents_reader_id_said_at_idx" ON "two_cents"("reader_id", "said_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "two_cents_story_id_reader_id_key" ON "two_cents"("story_id", "reader_id");

-- CreateIndex
CREATE INDEX "cents_ratings_rater_id_idx" ON "cents_ratings"("rater_id");

-- AddForeignKey
ALTER TABLE "two_cents" ADD CONSTRAINT "two_cents_story_id_reader_id_fkey" FOREIGN KEY ("story_id", "reader_id") REFERENCES "votes"("story_id", "reader_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cents_ratings" ADD CONSTRAINT "cents_ratings_cents_id_fkey" FOREIGN KEY ("cents_id") REFERENCES "two_cents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cents_ratings" ADD CONSTRAINT "cents_ratings_rater_id_fkey" FOREIGN KEY ("rater_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "two_cents"
  ADD CONSTRAINT "two_cents_score_in_range" CHECK ("score" BETWEEN 0 AND 1),
  ADD CONSTRAINT "two_cents_scored_of_not_negative" CHECK ("scored_of" >= 0),
  ADD CONSTRAINT "two_cents_answer_has_time" CHECK (("answer" IS NULL) = ("answered_at" IS NULL));

-- Two cents can be reported and decided about.
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_subject_known",
  ADD CONSTRAINT "decisions_subject_known" CHECK ("subject_kind" IN ('story', 'comment', 'profile', 'feed', 'promo', 'cents')) NOT VALID;
ALTER TABLE "reports" DROP CONSTRAINT "reports_subject_known",
  ADD CONSTRAINT "reports_subject_known" CHECK ("subject_kind" IN ('story', 'comment', 'profile', 'feed', 'promo', 'cents')) NOT VALID;
ALTER TABLE "decisions" VALIDATE CONSTRAINT "decisions_subject_known";
ALTER TABLE "reports" VALIDATE CONSTRAINT "reports_subject_known";
