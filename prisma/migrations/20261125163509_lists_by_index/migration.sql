-- DropIndex
DROP INDEX "stories_author_id_created_at_idx";

-- DropIndex
DROP INDEX "stories_category_slug_published_at_id_idx";

-- DropIndex
DROP INDEX "stories_published_at_id_idx";

-- DropIndex
DROP INDEX "story_tallies_views_story_id_idx";

-- CreateTable
CREATE TABLE "top_stories" (
    "period" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "story_id" TEXT NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "top_stories_pkey" PRIMARY KEY ("period","rank")
);

-- CreateTable
CREATE TABLE "weekly_contributors" (
    "rank" INTEGER NOT NULL,
    "member_id" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,
    "views" INTEGER NOT NULL,

    CONSTRAINT "weekly_contributors_pkey" PRIMARY KEY ("rank")
);

-- CreateTable
CREATE TABLE "contributor_tallies" (
    "member_id" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,
    "views" INTEGER NOT NULL,
    "comments" INTEGER NOT NULL,

    CONSTRAINT "contributor_tallies_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "site_counts" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,
    "views" INTEGER NOT NULL,
    "stories" INTEGER NOT NULL,

    CONSTRAINT "site_counts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "top_stories_story_id_idx" ON "top_stories"("story_id");

-- CreateIndex
CREATE INDEX "weekly_contributors_member_id_idx" ON "weekly_contributors"("member_id");

-- AddForeignKey
ALTER TABLE "top_stories" ADD CONSTRAINT "top_stories_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "weekly_contributors" ADD CONSTRAINT "weekly_contributors_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor_tallies" ADD CONSTRAINT "contributor_tallies_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Public lists read what is published in its order, and nothing else; stories_published_idx is there for the list of all.
CREATE INDEX "stories_published_by_category_idx" ON "stories" ("category_slug", "published_at" DESC, "id" DESC) WHERE "state" = 'published';
CREATE INDEX "stories_published_by_author_idx" ON "stories" ("author_id", "published_at" DESC, "id" DESC) WHERE "state" = 'published';

-- No index holds a tally's counts any more, so with room in its page a count changes without touching an index.
ALTER TABLE "story_tallies" SET (fillfactor = 70);

ALTER TABLE "top_stories"
  ADD CONSTRAINT "top_stories_period_known" CHECK ("period" IN ('hour', 'day', 'week', 'all')),
  ADD CONSTRAINT "top_stories_positive" CHECK ("rank" >= 1 AND "views" >= 1);
ALTER TABLE "weekly_contributors"
  ADD CONSTRAINT "weekly_contributors_positive" CHECK ("rank" >= 1 AND "stories" >= 1 AND "views" >= 0);
ALTER TABLE "contributor_tallies"
  ADD CONSTRAINT "contributor_tallies_never_negative" CHECK ("stories" >= 0 AND "views" >= 0 AND "comments" >= 0);
ALTER TABLE "site_counts"
  ADD CONSTRAINT "site_counts_one_row" CHECK ("id" = 1),
  ADD CONSTRAINT "site_counts_never_negative" CHECK ("views" >= 0 AND "stories" >= 0);

-- What refers to a row that is deleted is found without reading its whole table.
CREATE INDEX "comments_story_id_idx" ON "comments"("story_id");
CREATE INDEX "members_avatar_id_idx" ON "members"("avatar_id");
CREATE INDEX "retractions_by_id_idx" ON "retractions"("by_id");
CREATE INDEX "revisions_by_id_idx" ON "revisions"("by_id");
CREATE INDEX "stories_cover_id_idx" ON "stories"("cover_id");
