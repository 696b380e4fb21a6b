-- AlterTable
ALTER TABLE "categories" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "story_tallies" ADD COLUMN     "views_removed" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "paper_versions" (
    "number" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_versions_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "category_moves" (
    "slug" TEXT NOT NULL,
    "to_slug" TEXT NOT NULL,

    CONSTRAINT "category_moves_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "view_corrections" (
    "decision_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "views" INTEGER NOT NULL,
    "hours" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "view_corrections_pkey" PRIMARY KEY ("decision_id")
);

-- CreateIndex
CREATE INDEX "paper_versions_name_number_idx" ON "paper_versions"("name", "number" DESC);

-- CreateIndex
CREATE INDEX "paper_versions_by_id_idx" ON "paper_versions"("by_id");

-- CreateIndex
CREATE INDEX "category_moves_to_slug_idx" ON "category_moves"("to_slug");

-- CreateIndex
CREATE INDEX "view_corrections_story_id_at_idx" ON "view_corrections"("story_id", "at");

-- AddForeignKey
ALTER TABLE "paper_versions" ADD CONSTRAINT "paper_versions_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_moves" ADD CONSTRAINT "category_moves_to_slug_fkey" FOREIGN KEY ("to_slug") REFERENCES "categories"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_corrections" ADD CONSTRAINT "view_corrections_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "story_tallies" ADD CONSTRAINT "story_tallies_views_removed_check" CHECK ("views_removed" >= 0);
ALTER TABLE "view_corrections" ADD CONSTRAINT "view_corrections_views_check" CHECK ("views" > 0);
