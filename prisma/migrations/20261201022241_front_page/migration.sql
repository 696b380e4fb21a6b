-- AlterTable
ALTER TABLE "members" ADD COLUMN     "recommended" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "story_tallies" ADD COLUMN     "recommends" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "recommends" (
    "story_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommends_pkey" PRIMARY KEY ("story_id","member_id")
);

-- CreateTable
CREATE TABLE "follows" (
    "follower_id" TEXT NOT NULL,
    "contributor_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follows_pkey" PRIMARY KEY ("follower_id","contributor_id")
);

-- CreateTable
CREATE TABLE "follower_tallies" (
    "member_id" TEXT NOT NULL,
    "followers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "follower_tallies_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "story_news" (
    "story_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_news_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "placements" (
    "decision_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placements_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "related_stories" (
    "story_id" TEXT NOT NULL,
    "related_ids" TEXT[],
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "related_stories_pkey" PRIMARY KEY ("story_id")
);

-- CreateIndex
CREATE INDEX "recommends_member_id_idx" ON "recommends"("member_id");

-- CreateIndex
CREATE INDEX "follows_contributor_id_created_at_idx" ON "follows"("contributor_id", "created_at");

-- CreateIndex
CREATE INDEX "story_news_author_id_hour_idx" ON "story_news"("author_id", "hour");

-- CreateIndex
CREATE INDEX "story_news_hour_idx" ON "story_news"("hour");

-- CreateIndex
CREATE INDEX "placements_slot_until_idx" ON "placements"("slot", "until");

-- CreateIndex
CREATE UNIQUE INDEX "placements_story_id_slot_key" ON "placements"("story_id", "slot");

-- CreateIndex
CREATE INDEX "related_stories_found_at_idx" ON "related_stories"("found_at");

-- AddForeignKey
ALTER TABLE "recommends" ADD CONSTRAINT "recommends_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommends" ADD CONSTRAINT "recommends_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_follower_id_fkey" FOREIGN KEY ("follower_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_contributor_id_fkey" FOREIGN KEY ("contributor_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follower_tallies" ADD CONSTRAINT "follower_tallies_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_news" ADD CONSTRAINT "story_news_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_news" ADD CONSTRAINT "story_news_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placements" ADD CONSTRAINT "placements_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_stories" ADD CONSTRAINT "related_stories_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checks
ALTER TABLE "story_tallies" ADD CONSTRAINT "story_tallies_recommends_never_negative" CHECK ("recommends" >= 0);
ALTER TABLE "follower_tallies" ADD CONSTRAINT "follower_tallies_never_negative" CHECK ("followers" >= 0);
ALTER TABLE "follows" ADD CONSTRAINT "follows_somebody_else" CHECK ("follower_id" <> "contributor_id");
ALTER TABLE "placements"
  ADD CONSTRAINT "placements_slot_known" CHECK ("slot" IN ('lead', 'pick', 'demote')),
  ADD CONSTRAINT "placements_end_later" CHECK ("until" > "since"),
  ADD CONSTRAINT "placements_position_positive" CHECK ("position" >= 0);

-- Editors decide, too. Known to hold for what is there: the new list is the old one with one more.
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_role_known";
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_role_known"
  CHECK ("by_role" IN ('contributor', 'moderator', 'editor', 'admin', 'system')) NOT VALID;

-- What editors have ended lately (lib/curation/queries.ts).
CREATE INDEX "decisions_ended_idx" ON "decisions" ("number" DESC) WHERE "kind" IN ('unlead', 'unpick', 'undemote');
