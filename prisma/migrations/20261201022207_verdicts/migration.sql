-- CreateEnum
CREATE TYPE "verdict_state" AS ENUM ('fact', 'fiction', 'disputed', 'open', 'too_few');

-- AlterTable
ALTER TABLE "members" ADD COLUMN     "keeps_votes" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "votes" ADD COLUMN     "came_from" TEXT,
ADD COLUMN     "invited" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "verdict_runs" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "parameters" JSONB NOT NULL DEFAULT '{}',
    "input_hash" TEXT NOT NULL DEFAULT '',
    "seen" TEXT NOT NULL DEFAULT '',
    "votes" INTEGER NOT NULL DEFAULT 0,
    "readers" INTEGER NOT NULL DEFAULT 0,
    "states" JSONB NOT NULL DEFAULT '{}',
    "changed" JSONB NOT NULL DEFAULT '[]',
    "fault" TEXT,
    "day" TEXT,

    CONSTRAINT "verdict_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_verdicts" (
    "story_id" TEXT NOT NULL,
    "state" "verdict_state" NOT NULL DEFAULT 'too_few',
    "reason" TEXT NOT NULL DEFAULT 'few_votes_on_a_side',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "computed" "verdict_state" NOT NULL,
    "computed_reason" TEXT NOT NULL,
    "sides" JSONB NOT NULL,
    "shown" JSONB NOT NULL,
    "waiting_for" "verdict_state",
    "waiting_since" TIMESTAMPTZ(3),
    "alarm" TEXT,
    "run_id" TEXT NOT NULL,

    CONSTRAINT "story_verdicts_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "verdict_changes" (
    "id" BIGSERIAL NOT NULL,
    "story_id" TEXT NOT NULL,
    "before" "verdict_state" NOT NULL,
    "state" "verdict_state" NOT NULL,
    "reason" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "sides" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict_reviews" (
    "story_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_reviews_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "reader_factors" (
    "reader_id" TEXT NOT NULL,
    "factor" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "reader_factors_pkey" PRIMARY KEY ("reader_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "verdict_runs_day_key" ON "verdict_runs"("day");

-- CreateIndex
CREATE INDEX "verdict_runs_started_at_idx" ON "verdict_runs"("started_at" DESC);

-- CreateIndex
CREATE INDEX "story_verdicts_state_idx" ON "story_verdicts"("state");

-- CreateIndex
CREATE INDEX "verdict_changes_story_id_at_idx" ON "verdict_changes"("story_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "story_verdicts" ADD CONSTRAINT "story_verdicts_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_changes" ADD CONSTRAINT "verdict_changes_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_reviews" ADD CONSTRAINT "verdict_reviews_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_factors" ADD CONSTRAINT "reader_factors_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;
