-- CreateTable
CREATE TABLE "subscription_requests" (
    "id" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "everything" BOOLEAN NOT NULL,
    "categories" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "contributors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscription_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" TEXT NOT NULL,
    "email" TEXT,
    "member_id" TEXT,
    "rhythm" TEXT NOT NULL,
    "everything" BOOLEAN NOT NULL,
    "categories" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "contributors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" TEXT NOT NULL,
    "rhythm" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "intro" TEXT NOT NULL DEFAULT '',
    "begun_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_stories" (
    "edition_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "story_id" TEXT NOT NULL,

    CONSTRAINT "edition_stories_pkey" PRIMARY KEY ("edition_id","position")
);

-- CreateTable
CREATE TABLE "edition_picks" (
    "edition_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "pick" TEXT NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_picks_pkey" PRIMARY KEY ("edition_id","story_id")
);

-- CreateTable
CREATE TABLE "edition_mails" (
    "edition_id" TEXT NOT NULL,
    "subscription_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "try_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "edition_mails_pkey" PRIMARY KEY ("edition_id","subscription_id")
);

-- CreateTable
CREATE TABLE "story_mails" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "sender_id" TEXT NOT NULL,
    "email" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_bounces" (
    "address_key" BYTEA NOT NULL,
    "shown" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "unreachable" TIMESTAMPTZ(3),

    CONSTRAINT "mail_bounces_pkey" PRIMARY KEY ("address_key")
);

-- CreateIndex
CREATE UNIQUE INDEX "subscription_requests_token_hash_key" ON "subscription_requests"("token_hash");

-- CreateIndex
CREATE INDEX "subscription_requests_expires_at_idx" ON "subscription_requests"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_email_key" ON "subscriptions"("email");

-- CreateIndex
CREATE INDEX "subscriptions_member_id_idx" ON "subscriptions"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_rhythm_until_key" ON "editions"("rhythm", "until");

-- CreateIndex
CREATE INDEX "edition_stories_story_id_idx" ON "edition_stories"("story_id");

-- CreateIndex
CREATE INDEX "edition_picks_story_id_idx" ON "edition_picks"("story_id");

-- CreateIndex
CREATE INDEX "edition_picks_by_id_idx" ON "edition_picks"("by_id");

-- CreateIndex
CREATE INDEX "edition_mails_subscription_id_idx" ON "edition_mails"("subscription_id");

-- CreateIndex
CREATE INDEX "story_mails_story_id_idx" ON "story_mails"("story_id");

-- CreateIndex
CREATE INDEX "story_mails_sender_id_idx" ON "story_mails"("sender_id");

-- CreateIndex
CREATE INDEX "story_mails_created_at_idx" ON "story_mails"("created_at");

-- CreateIndex
CREATE INDEX "mail_bounces_last_at_idx" ON "mail_bounces"("last_at" DESC);

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_stories" ADD CONSTRAINT "edition_stories_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_stories" ADD CONSTRAINT "edition_stories_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_picks" ADD CONSTRAINT "edition_picks_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_picks" ADD CONSTRAINT "edition_picks_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_picks" ADD CONSTRAINT "edition_picks_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_mails" ADD CONSTRAINT "edition_mails_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_mails" ADD CONSTRAINT "edition_mails_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_mails" ADD CONSTRAINT "story_mails_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_mails" ADD CONSTRAINT "story_mails_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say
ALTER TABLE "subscription_requests" ADD CONSTRAINT "subscription_requests_rhythm" CHECK ("rhythm" IN ('daily', 'weekly'));
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_rhythm" CHECK ("rhythm" IN ('daily', 'weekly'));
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_ended" CHECK (("email" IS NULL) = ("ended_at" IS NOT NULL));
ALTER TABLE "editions" ADD CONSTRAINT "editions_rhythm" CHECK ("rhythm" IN ('daily', 'weekly'));
ALTER TABLE "editions" ADD CONSTRAINT "editions_state" CHECK ("state" IN ('planned', 'held', 'sending', 'sent', 'empty'));
ALTER TABLE "editions" ADD CONSTRAINT "editions_period" CHECK ("since" < "until");
ALTER TABLE "edition_picks" ADD CONSTRAINT "edition_picks_pick" CHECK ("pick" IN ('add', 'drop'));
ALTER TABLE "edition_mails" ADD CONSTRAINT "edition_mails_state" CHECK ("state" IN ('waiting', 'sent', 'nothing', 'ended', 'refused', 'failed'));
CREATE INDEX "editions_open_idx" ON "editions"("until") WHERE "state" IN ('planned', 'held', 'sending');
CREATE INDEX "editions_archive_idx" ON "editions"("until" DESC, "id" DESC) WHERE "state" IN ('sending', 'sent');
CREATE INDEX "edition_mails_waiting_idx" ON "edition_mails"("edition_id", "subscription_id") WHERE "state" = 'waiting';
CREATE INDEX "subscriptions_open_idx" ON "subscriptions"("rhythm", "id") WHERE "ended_at" IS NULL;
