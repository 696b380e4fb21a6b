-- CreateEnum
CREATE TYPE "story_state" AS ENUM ('draft', 'scheduled', 'held', 'published', 'retracted', 'removed');

-- CreateEnum
CREATE TYPE "vote_choice" AS ENUM ('fact', 'fiction', 'unsure');

-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('published', 'held', 'hidden', 'deleted', 'removed');

-- CreateTable
CREATE TABLE "members" (
    "id" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "pen_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "password_hash" TEXT,
    "bio" TEXT NOT NULL DEFAULT '',
    "avatar_id" TEXT,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_claims" (
    "skeleton" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,

    CONSTRAINT "name_claims_pkey" PRIMARY KEY ("skeleton")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "member_id" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tokens" (
    "id" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "member_id" TEXT,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "variants" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "categories" (
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "stories" (
    "id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "state" "story_state" NOT NULL DEFAULT 'draft',
    "slug" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "body_html" TEXT NOT NULL DEFAULT '',
    "body_text" TEXT NOT NULL DEFAULT '',
    "sanitiser_version" INTEGER NOT NULL DEFAULT 0,
    "words" INTEGER NOT NULL DEFAULT 0,
    "dir" TEXT NOT NULL DEFAULT 'ltr',
    "category_slug" TEXT,
    "cover_id" TEXT,
    "cover_alt" TEXT NOT NULL DEFAULT '',
    "cover_caption" TEXT NOT NULL DEFAULT '',
    "cover_credit" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "happened_on" DATE,
    "ai_use" TEXT NOT NULL DEFAULT 'none',
    "reuse" TEXT NOT NULL DEFAULT 'all-rights-reserved',
    "published_at" TIMESTAMPTZ(3),
    "revised_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "story_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_in" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "story_tags" (
    "story_id" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_tags_pkey" PRIMARY KEY ("story_id","tag")
);

-- CreateTable
CREATE TABLE "story_sources" (
    "story_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "story_sources_pkey" PRIMARY KEY ("story_id","position")
);

-- CreateTable
CREATE TABLE "revisions" (
    "story_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "material" BOOLEAN NOT NULL DEFAULT false,
    "by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("story_id","number")
);

-- CreateTable
CREATE TABLE "retractions" (
    "story_id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "by_role" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "retractions_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "story_tallies" (
    "story_id" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "fact" INTEGER NOT NULL DEFAULT 0,
    "fiction" INTEGER NOT NULL DEFAULT 0,
    "unsure" INTEGER NOT NULL DEFAULT 0,
    "comments" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "story_tallies_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "view_salts" (
    "id" SERIAL NOT NULL,
    "salt" BYTEA NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "view_salts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_readers" (
    "story_id" TEXT NOT NULL,
    "reader_key" BYTEA NOT NULL,
    "address_key" BYTEA NOT NULL,
    "salt_id" INTEGER NOT NULL,
    "last_signal_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_readers_pkey" PRIMARY KEY ("story_id","reader_key")
);

-- CreateTable
CREATE TABLE "ended_views" (
    "id" BIGSERIAL NOT NULL,
    "story_id" TEXT NOT NULL,
    "last_signal_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ended_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "view_hours" (
    "story_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "view_hours_pkey" PRIMARY KEY ("story_id","hour")
);

-- CreateTable
CREATE TABLE "view_referrers" (
    "story_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "host" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "view_referrers_pkey" PRIMARY KEY ("story_id","day","host")
);

-- CreateTable
CREATE TABLE "view_countries" (
    "story_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "country" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "view_countries_pkey" PRIMARY KEY ("story_id","day","country")
);

-- CreateTable
CREATE TABLE "votes" (
    "story_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    "choice" "vote_choice" NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "source_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "votes_pkey" PRIMARY KEY ("story_id","reader_id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "parent_id" TEXT,
    "root_id" TEXT NOT NULL,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "state" "comment_state" NOT NULL DEFAULT 'published',
    "body_text" TEXT NOT NULL,
    "body_html" TEXT NOT NULL,
    "score" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "request_key" TEXT,

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_votes" (
    "comment_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_votes_pkey" PRIMARY KEY ("comment_id","reader_id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatched_at" TIMESTAMPTZ(3),

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "members_handle_key" ON "members"("handle");

-- CreateIndex
CREATE INDEX "members_email_idx" ON "members"("email");

-- CreateIndex
CREATE INDEX "members_created_at_id_idx" ON "members"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "name_claims_member_id_idx" ON "name_claims"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_member_id_last_seen_at_idx" ON "sessions"("member_id", "last_seen_at" DESC);

-- CreateIndex
CREATE INDEX "sessions_expires_at_idx" ON "sessions"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "tokens_token_hash_key" ON "tokens"("token_hash");

-- CreateIndex
CREATE INDEX "tokens_member_id_purpose_idx" ON "tokens"("member_id", "purpose");

-- CreateIndex
CREATE INDEX "tokens_expires_at_idx" ON "tokens"("expires_at");

-- CreateIndex
CREATE INDEX "media_owner_id_created_at_idx" ON "media"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "media_created_at_idx" ON "media"("created_at");

-- CreateIndex
CREATE INDEX "stories_published_at_id_idx" ON "stories"("published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_category_slug_published_at_id_idx" ON "stories"("category_slug", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_author_id_published_at_id_idx" ON "stories"("author_id", "published_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "stories_author_id_created_at_idx" ON "stories"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "story_tags_tag_published_at_story_id_idx" ON "story_tags"("tag", "published_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "story_tallies_views_story_id_idx" ON "story_tallies"("views" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "story_readers_story_id_last_signal_at_idx" ON "story_readers"("story_id", "last_signal_at");

-- CreateIndex
CREATE INDEX "story_readers_story_id_address_key_idx" ON "story_readers"("story_id", "address_key");

-- CreateIndex
CREATE INDEX "story_readers_last_signal_at_idx" ON "story_readers"("last_signal_at");

-- CreateIndex
CREATE UNIQUE INDEX "view_salts_started_at_key" ON "view_salts"("started_at");

-- CreateIndex
CREATE INDEX "ended_views_story_id_last_signal_at_idx" ON "ended_views"("story_id", "last_signal_at");

-- CreateIndex
CREATE INDEX "ended_views_last_signal_at_idx" ON "ended_views"("last_signal_at");

-- CreateIndex
CREATE INDEX "view_hours_hour_story_id_idx" ON "view_hours"("hour", "story_id");

-- CreateIndex
CREATE INDEX "votes_reader_id_cast_at_idx" ON "votes"("reader_id", "cast_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "comments_author_id_request_key_key" ON "comments"("author_id", "request_key");

-- CreateIndex
CREATE INDEX "comments_root_id_created_at_id_idx" ON "comments"("root_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comments_parent_id_idx" ON "comments"("parent_id");

-- CreateIndex
CREATE INDEX "comments_author_id_created_at_idx" ON "comments"("author_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "comment_votes_reader_id_idx" ON "comment_votes"("reader_id");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_avatar_id_fkey" FOREIGN KEY ("avatar_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_claims" ADD CONSTRAINT "name_claims_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "categories"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stories" ADD CONSTRAINT "stories_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_tags" ADD CONSTRAINT "story_tags_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_sources" ADD CONSTRAINT "story_sources_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retractions" ADD CONSTRAINT "retractions_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "retractions" ADD CONSTRAINT "retractions_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_tallies" ADD CONSTRAINT "story_tallies_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_readers" ADD CONSTRAINT "story_readers_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ended_views" ADD CONSTRAINT "ended_views_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_hours" ADD CONSTRAINT "view_hours_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_referrers" ADD CONSTRAINT "view_referrers_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "view_countries" ADD CONSTRAINT "view_countries_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "votes" ADD CONSTRAINT "votes_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- An address belongs to one verified account; unverified ones may name it too, so that signing up tells nobody who has an account.
CREATE UNIQUE INDEX "members_verified_email_key" ON "members" ("email") WHERE "email_verified_at" IS NOT NULL;
-- The sweep of accounts that were never verified.
CREATE INDEX "members_unverified_created_at_idx" ON "members" ("created_at") WHERE "email_verified_at" IS NULL;
CREATE INDEX "members_roles_idx" ON "members" USING gin ("roles");
ALTER TABLE "members"
  ADD CONSTRAINT "members_email_lower" CHECK ("email" = lower("email")),
  ADD CONSTRAINT "members_handle_shape" CHECK ("handle" ~ '^[a-z0-9]([a-z0-9-]{1,28})[a-z0-9]$'),
  ADD CONSTRAINT "members_pen_name_length" CHECK (char_length("pen_name") BETWEEN 2 AND 40),
  ADD CONSTRAINT "members_bio_length" CHECK (char_length("bio") <= 500),
  ADD CONSTRAINT "members_roles_known" CHECK ("roles" <@ ARRAY['editor', 'moderator', 'admin']::text[]),
  ADD CONSTRAINT "members_demo_never_admin" CHECK (NOT ("demo" AND 'admin' = ANY ("roles")));
ALTER TABLE "tokens"
  ADD CONSTRAINT "tokens_purpose_known" CHECK ("purpose" IN ('verify', 'reset', 'change-email', 'admin')),
  ADD CONSTRAINT "tokens_hash_length" CHECK (octet_length("token_hash") = 32);
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_hash_length" CHECK (octet_length("token_hash") = 32);

-- Stories: what lists read, and what may never be.
CREATE INDEX "stories_published_idx" ON "stories" ("published_at" DESC, "id" DESC) WHERE "state" = 'published';
ALTER TABLE "stories"
  ADD CONSTRAINT "stories_published_has_time" CHECK ("state" NOT IN ('published', 'retracted') OR "published_at" IS NOT NULL),
  ADD CONSTRAINT "stories_title_length" CHECK (char_length("title") <= 200),
  ADD CONSTRAINT "stories_words_positive" CHECK ("words" >= 0),
  ADD CONSTRAINT "stories_dir_known" CHECK ("dir" IN ('ltr', 'rtl')),
  ADD CONSTRAINT "stories_ai_use_known" CHECK ("ai_use" IN ('none', 'assisted', 'generated')),
  ADD CONSTRAINT "stories_reuse_known" CHECK ("reuse" IN ('all-rights-reserved', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'link-back'));
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_version_positive" CHECK ("version" >= 1);
ALTER TABLE "story_sources" ADD CONSTRAINT "story_sources_kind_known" CHECK ("kind" IN ('document', 'first-hand', 'official', 'media'));
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_number_positive" CHECK ("number" >= 1);
ALTER TABLE "story_tallies"
  ADD CONSTRAINT "story_tallies_never_negative"
  CHECK ("views" >= 0 AND "fact" >= 0 AND "fiction" >= 0 AND "unsure" >= 0 AND "comments" >= 0);
ALTER TABLE "media" ADD CONSTRAINT "media_size_positive" CHECK ("width" > 0 AND "height" > 0 AND "bytes" > 0);

-- Views.
ALTER TABLE "view_salts" ADD CONSTRAINT "view_salts_length" CHECK (octet_length("salt") = 32);
ALTER TABLE "story_readers"
  ADD CONSTRAINT "story_readers_keys_length" CHECK (octet_length("reader_key") = 16 AND octet_length("address_key") = 16);
ALTER TABLE "view_hours" ADD CONSTRAINT "view_hours_never_negative" CHECK ("views" >= 0);
ALTER TABLE "view_referrers" ADD CONSTRAINT "view_referrers_never_negative" CHECK ("views" >= 0);
ALTER TABLE "view_countries" ADD CONSTRAINT "view_countries_never_negative" CHECK ("views" >= 0);

-- Votes.
ALTER TABLE "votes"
  ADD CONSTRAINT "votes_note_length" CHECK (char_length("note") <= 500),
  ADD CONSTRAINT "votes_source_is_web" CHECK ("source_url" ~ '^https?://' AND char_length("source_url") <= 500);

-- Comments: the roots of a story in each of their orders.
CREATE INDEX "comments_roots_newest_idx" ON "comments" ("story_id", "created_at" DESC, "id" DESC) WHERE "parent_id" IS NULL;
CREATE INDEX "comments_roots_best_idx" ON "comments" ("story_id", "score" DESC, "created_at" DESC, "id" DESC) WHERE "parent_id" IS NULL;
ALTER TABLE "comments" ADD CONSTRAINT "comments_root_is_own" CHECK (("parent_id" IS NULL) = ("root_id" = "id"));
ALTER TABLE "comments" ADD CONSTRAINT "comments_depth_positive" CHECK ("depth" >= 0);
ALTER TABLE "comment_votes" ADD CONSTRAINT "comment_votes_up_or_down" CHECK ("value" IN (-1, 1));

-- The outbox: what waits.
CREATE INDEX "events_waiting_idx" ON "events" ("id") WHERE "dispatched_at" IS NULL;

-- The categories that a new site begins with; its admins can change them.
INSERT INTO "categories" ("slug", "name", "description", "position") VALUES
  ('world', 'World', 'Reports from where the writer is standing, wherever that is.', 1),
  ('local', 'Local', 'Streets, schools, buses, bins: what happens within walking distance.', 2),
  ('health', 'Health', 'Hospitals, water, medicine and bodies, with the source beside the claim.', 3),
  ('science', 'Science', 'Measurements by people with a garden and a method.', 4),
  ('money', 'Money', 'Accounts, rents, prices and wages, read line by line.', 5),
  ('environment', 'Environment', 'Rivers, air, land and the creatures that have to live there.', 6),
  ('culture', 'Culture', 'Songs, films, cloth, graves: the things people keep, and how.', 7),
  ('opinion', 'Opinion', 'What somebody thinks, and what they base it on.', 8);
