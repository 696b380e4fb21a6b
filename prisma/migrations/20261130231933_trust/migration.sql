-- AlterTable
ALTER TABLE "members" ADD COLUMN     "shows_invited" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "shows_inviter" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "invitations" (
    "id" TEXT NOT NULL,
    "inviter_id" TEXT NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "by_mail" BOOLEAN NOT NULL,
    "email" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "member_id" TEXT,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_changes" (
    "number" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_changes_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "distrusts" (
    "decision_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "distrusts_pkey" PRIMARY KEY ("decision_id")
);

-- CreateTable
CREATE TABLE "mail_stops" (
    "address_hash" BYTEA NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_stops_pkey" PRIMARY KEY ("address_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_member_id_key" ON "invitations"("member_id");

-- CreateIndex
CREATE INDEX "invitations_inviter_id_created_at_idx" ON "invitations"("inviter_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "site_changes_key_number_idx" ON "site_changes"("key", "number" DESC);

-- CreateIndex
CREATE INDEX "site_changes_by_id_idx" ON "site_changes"("by_id");

-- CreateIndex
CREATE INDEX "distrusts_member_id_idx" ON "distrusts"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_stops_token_hash_key" ON "mail_stops"("token_hash");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_fkey" FOREIGN KEY ("inviter_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_changes" ADD CONSTRAINT "site_changes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "distrusts" ADD CONSTRAINT "distrusts_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- What lowers trust is asked with every comment; what words have held, for a page of moderators.
CREATE INDEX "decisions_taken_down_idx" ON "decisions" ("concerns_id", "created_at") WHERE "kind" IN ('hide', 'remove', 'spam', 'reset', 'ban');
CREATE INDEX "decisions_holds_idx" ON "decisions" ("created_at") WHERE "kind" = 'hold';
-- Where addresses are still kept, for the job that forgets them.
CREATE INDEX "invitations_email_idx" ON "invitations" ("expires_at") WHERE "email" IS NOT NULL;

ALTER TABLE "invitations"
  ADD CONSTRAINT "invitations_end_later" CHECK ("expires_at" > "created_at"),
  ADD CONSTRAINT "invitations_used_or_taken_back" CHECK ("used_at" IS NULL OR "taken_back_at" IS NULL),
  ADD CONSTRAINT "invitations_joined_by_use" CHECK ("member_id" IS NULL OR "used_at" IS NOT NULL),
  ADD CONSTRAINT "invitations_not_of_oneself" CHECK ("member_id" <> "inviter_id"),
  ADD CONSTRAINT "invitations_note_length" CHECK (char_length("note") <= 300),
  ADD CONSTRAINT "invitations_address_forgotten" CHECK ("email" IS NULL OR ("by_mail" AND "used_at" IS NULL AND "taken_back_at" IS NULL));
ALTER TABLE "distrusts" ADD CONSTRAINT "distrusts_end_later" CHECK ("until" IS NULL OR "until" > "since");
