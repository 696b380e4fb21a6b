-- CreateTable
CREATE TABLE "asked_views" (
    "reader_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "asked_views_pkey" PRIMARY KEY ("reader_id","story_id")
);

-- CreateIndex
CREATE INDEX "asked_views_story_id_idx" ON "asked_views"("story_id");

-- AddForeignKey
ALTER TABLE "asked_views" ADD CONSTRAINT "asked_views_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_views" ADD CONSTRAINT "asked_views_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What is forgotten after two days, and who keeps their votes: found without reading all others.
CREATE INDEX "votes_came_from_idx" ON "votes" ("cast_at") WHERE "came_from" IS NOT NULL;
CREATE INDEX "members_keeps_votes_idx" ON "members" ("id") WHERE "keeps_votes";
