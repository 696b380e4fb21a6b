-- CreateEnum
CREATE TYPE "source_state" AS ENUM ('unproved', 'active', 'paused', 'removed');

-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "canonical" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "origin_at" TIMESTAMPTZ(3),
ADD COLUMN     "origin_key" TEXT,
ADD COLUMN     "origin_url" TEXT,
ADD COLUMN     "source_id" TEXT,
ADD COLUMN     "summary_only" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "state" "source_state" NOT NULL DEFAULT 'unproved',
    "asked_url" TEXT NOT NULL,
    "feed_url" TEXT NOT NULL,
    "feed_key" TEXT NOT NULL,
    "home_url" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "format" TEXT NOT NULL DEFAULT '',
    "pause_kind" TEXT,
    "pause_reason" TEXT NOT NULL DEFAULT '',
    "paused_at" TIMESTAMPTZ(3),
    "token" TEXT NOT NULL,
    "proof_kind" TEXT,
    "proved_at" TIMESTAMPTZ(3),
    "proved_place" TEXT,
    "proof_checked_at" TIMESTAMPTZ(3),
    "category_slug" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mode" TEXT NOT NULL DEFAULT 'drafts',
    "include_words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "exclude_words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "import_since" TIMESTAMPTZ(3),
    "canonical" BOOLEAN NOT NULL DEFAULT true,
    "reuse" TEXT NOT NULL DEFAULT 'all-rights-reserved',
    "etag" TEXT,
    "last_modified" TEXT,
    "next_check_at" TIMESTAMPTZ(3),
    "check_every_s" INTEGER NOT NULL DEFAULT 3600,
    "running_until" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_check_at" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_error" TEXT NOT NULL DEFAULT '',
    "hub_url" TEXT,
    "topic_url" TEXT,
    "hub_secret" TEXT,
    "hub_asked_at" TIMESTAMPTZ(3),
    "hub_lease_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_items" (
    "source_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "story_id" TEXT,
    "link" TEXT,
    "content_hash" TEXT NOT NULL,
    "written" INTEGER NOT NULL DEFAULT 0,
    "pictures" JSONB NOT NULL DEFAULT '{}',
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_items_pkey" PRIMARY KEY ("source_id","key")
);

-- CreateTable
CREATE TABLE "source_runs" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "outcome" TEXT,
    "status" INTEGER,
    "sentence" TEXT NOT NULL DEFAULT '',
    "imported" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "source_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_log" (
    "id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "item_key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "story_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_claims" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "claimant_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "proof_found" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_hosts" (
    "place" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_hosts_pkey" PRIMARY KEY ("place")
);

-- CreateIndex
CREATE INDEX "sources_owner_id_created_at_idx" ON "sources"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "sources_feed_key_idx" ON "sources"("feed_key");

-- CreateIndex
CREATE INDEX "sources_category_slug_idx" ON "sources"("category_slug");

-- CreateIndex
CREATE INDEX "source_items_story_id_idx" ON "source_items"("story_id");

-- CreateIndex
CREATE INDEX "source_runs_source_id_started_at_id_idx" ON "source_runs"("source_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "source_runs_started_at_idx" ON "source_runs"("started_at");

-- CreateIndex
CREATE INDEX "source_log_source_id_at_id_idx" ON "source_log"("source_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "source_log_source_id_outcome_at_id_idx" ON "source_log"("source_id", "outcome", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "source_log_run_id_idx" ON "source_log"("run_id");

-- CreateIndex
CREATE INDEX "source_log_story_id_idx" ON "source_log"("story_id");

-- CreateIndex
CREATE INDEX "source_claims_claimant_id_idx" ON "source_claims"("claimant_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_claims_source_id_claimant_id_key" ON "source_claims"("source_id", "claimant_id");

-- CreateIndex
CREATE INDEX "stories_source_id_published_at_id_idx" ON "stories"("source_id", "published_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "categories"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_items" ADD CONSTRAINT "source_items_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_items" ADD CONSTRAINT "source_items_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_runs" ADD CONSTRAINT "source_runs_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_log" ADD CONSTRAINT "source_log_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_log" ADD CONSTRAINT "source_log_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "source_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_log" ADD CONSTRAINT "source_log_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_claims" ADD CONSTRAINT "source_claims_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_claims" ADD CONSTRAINT "source_claims_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One verified owner a feed; and nobody has the same feed twice.
CREATE UNIQUE INDEX "sources_proved_feed_key_key" ON "sources" ("feed_key") WHERE "proved_at" IS NOT NULL AND "state" <> 'removed';
CREATE UNIQUE INDEX "sources_owner_feed_key_key" ON "sources" ("owner_id", "feed_key") WHERE "state" <> 'removed';
CREATE INDEX "sources_due_idx" ON "sources" ("next_check_at") WHERE "state" = 'active';
CREATE INDEX "sources_proof_idx" ON "sources" ("proof_checked_at") WHERE "proved_at" IS NOT NULL AND "state" <> 'removed';
CREATE INDEX "source_log_at_idx" ON "source_log" ("at");

-- The same page, by whichever of their feeds, is one story of its author.
CREATE UNIQUE INDEX "stories_author_origin_key" ON "stories" ("author_id", "origin_key") WHERE "origin_key" IS NOT NULL;

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_web_addresses" CHECK ("feed_url" ~ '^https?://' AND char_length("feed_url") <= 2000),
  ADD CONSTRAINT "sources_pause_known" CHECK ("pause_kind" IN ('new', 'owner', 'failures', 'proof', 'gone', 'moderation')),
  ADD CONSTRAINT "sources_paused_says_why" CHECK ("state" <> 'paused' OR "pause_kind" IS NOT NULL),
  ADD CONSTRAINT "sources_active_is_proved" CHECK ("state" <> 'active' OR "proved_at" IS NOT NULL),
  ADD CONSTRAINT "sources_proof_known" CHECK ("proof_kind" IN ('meta', 'feed', 'rel-me', 'dns')),
  ADD CONSTRAINT "sources_mode_known" CHECK ("mode" IN ('publish', 'drafts')),
  ADD CONSTRAINT "sources_canonical_off_is_proved" CHECK ("canonical" OR "proved_at" IS NOT NULL),
  ADD CONSTRAINT "sources_reuse_known" CHECK ("reuse" IN ('all-rights-reserved', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'link-back')),
  ADD CONSTRAINT "sources_failures_positive" CHECK ("failures" >= 0);
ALTER TABLE "source_items" ADD CONSTRAINT "source_items_outcome_known" CHECK ("outcome" IN ('imported', 'duplicate', 'skipped', 'failed'));
ALTER TABLE "source_runs"
  ADD CONSTRAINT "source_runs_kind_known" CHECK ("kind" IN ('poll', 'push', 'hand')),
  ADD CONSTRAINT "source_runs_outcome_known" CHECK ("outcome" IN ('ok', 'not-modified', 'failed'));
ALTER TABLE "source_log" ADD CONSTRAINT "source_log_outcome_known" CHECK ("outcome" IN ('imported', 'updated', 'duplicate', 'skipped', 'failed'));
ALTER TABLE "source_claims" ADD CONSTRAINT "source_claims_words_length" CHECK (char_length("words") <= 2000);
ALTER TABLE "stories" ADD CONSTRAINT "stories_origin_is_web" CHECK ("origin_url" ~ '^https?://' AND char_length("origin_url") <= 2000);
-- Tombstones, by where their article is.
CREATE INDEX "source_items_gone_idx" ON "source_items" ("link") WHERE "outcome" = 'imported' AND "story_id" IS NULL;
