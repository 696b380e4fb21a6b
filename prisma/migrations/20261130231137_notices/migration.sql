-- CreateTable
CREATE TABLE "ignores" (
    "member_id" TEXT NOT NULL,
    "ignored_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ignores_pkey" PRIMARY KEY ("member_id","ignored_id")
);

-- CreateTable
CREATE TABLE "mutes" (
    "decision_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "everywhere" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mutes_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "from_id" TEXT,
    "comment_id" TEXT,
    "decision_id" TEXT,
    "source_id" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_choices" (
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mail" TEXT NOT NULL,

    CONSTRAINT "mail_choices_pkey" PRIMARY KEY ("member_id","kind")
);

-- CreateTable
CREATE TABLE "daily_mails" (
    "member_id" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "daily_mails_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "ignores_ignored_id_idx" ON "ignores"("ignored_id");

-- CreateIndex
CREATE INDEX "mutes_member_id_story_id_idx" ON "mutes"("member_id", "story_id");

-- CreateIndex
CREATE INDEX "mutes_story_id_idx" ON "mutes"("story_id");

-- CreateIndex
CREATE INDEX "notices_member_id_id_idx" ON "notices"("member_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notices_from_id_idx" ON "notices"("from_id");

-- CreateIndex
CREATE INDEX "notices_comment_id_idx" ON "notices"("comment_id");

-- CreateIndex
CREATE INDEX "notices_source_id_idx" ON "notices"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_member_id_key_key" ON "notices"("member_id", "key");

-- AddForeignKey
ALTER TABLE "ignores" ADD CONSTRAINT "ignores_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ignores" ADD CONSTRAINT "ignores_ignored_id_fkey" FOREIGN KEY ("ignored_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "daily_mails" ADD CONSTRAINT "daily_mails_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "ignores" ADD CONSTRAINT "ignores_somebody_else" CHECK ("member_id" <> "ignored_id");
ALTER TABLE "notices"
  ADD CONSTRAINT "notices_not_to_oneself" CHECK ("from_id" IS DISTINCT FROM "member_id"),
  ADD CONSTRAINT "notices_words_length" CHECK (char_length("words") <= 500);
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_known" CHECK ("mail" IN ('now', 'daily', 'never'));

-- The unread ones of a member; those of them that no mail has told of; those that have been read for long.
CREATE INDEX "notices_unread_idx" ON "notices" ("member_id") WHERE "read_at" IS NULL;
CREATE INDEX "notices_unmailed_idx" ON "notices" ("member_id", "kind") WHERE "read_at" IS NULL AND "mailed_at" IS NULL;
CREATE INDEX "notices_read_idx" ON "notices" ("read_at") WHERE "read_at" IS NOT NULL;
