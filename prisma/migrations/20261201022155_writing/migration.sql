-- AlterTable
ALTER TABLE "notices" ADD COLUMN     "story_id" TEXT;

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "corrected_at" TIMESTAMPTZ(3),
ADD COLUMN     "happened_time" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "story_schedules" (
    "story_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "try_at" TIMESTAMPTZ(3) NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_schedules_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "comments_laid_aside" (
    "comment_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comments_laid_aside_pkey" PRIMARY KEY ("comment_id")
);

-- CreateIndex
CREATE INDEX "story_schedules_try_at_idx" ON "story_schedules"("try_at");

-- CreateIndex
CREATE INDEX "notices_story_id_idx" ON "notices"("story_id");

-- AddForeignKey
ALTER TABLE "story_schedules" ADD CONSTRAINT "story_schedules_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments_laid_aside" ADD CONSTRAINT "comments_laid_aside_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "stories" ADD CONSTRAINT "stories_happened_time_is_time" CHECK ("happened_time" = '' OR "happened_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$') NOT VALID;
ALTER TABLE "story_schedules"
  ADD CONSTRAINT "story_schedules_zone_length" CHECK (char_length("time_zone") BETWEEN 1 AND 64),
  ADD CONSTRAINT "story_schedules_try_after" CHECK ("try_at" >= "at");

-- Corrections that were made before stories kept when.
UPDATE "stories" s SET "corrected_at" = r."at"
FROM (SELECT "story_id", max("created_at") AS "at" FROM "revisions" WHERE "material" AND "number" > 1 GROUP BY "story_id") r
WHERE r."story_id" = s."id";
