-- AlterTable
ALTER TABLE "members" ADD COLUMN     "gone_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "name_claims" ALTER COLUMN "member_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "factors" (
    "member_id" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "factors_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "recovery_codes" (
    "member_id" TEXT NOT NULL,
    "code_hash" BYTEA NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("member_id","code_hash")
);

-- CreateTable
CREATE TABLE "profile_links" (
    "id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proved_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "profile_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_exports" (
    "id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_exports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deletions" (
    "member_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "stories" TEXT NOT NULL,
    "comments" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "deletions_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "barred_emails" (
    "email_hash" BYTEA NOT NULL,
    "member_id" TEXT NOT NULL,

    CONSTRAINT "barred_emails_pkey" PRIMARY KEY ("email_hash","member_id")
);

-- CreateIndex
CREATE INDEX "profile_links_checked_at_idx" ON "profile_links"("checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "profile_links_member_id_url_key" ON "profile_links"("member_id", "url");

-- CreateIndex
CREATE INDEX "data_exports_member_id_created_at_idx" ON "data_exports"("member_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "data_exports_created_at_idx" ON "data_exports"("created_at");

-- CreateIndex
CREATE INDEX "deletions_due_at_idx" ON "deletions"("due_at");

-- CreateIndex
CREATE INDEX "barred_emails_member_id_idx" ON "barred_emails"("member_id");

-- AddForeignKey
ALTER TABLE "factors" ADD CONSTRAINT "factors_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_links" ADD CONSTRAINT "profile_links_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_exports" ADD CONSTRAINT "data_exports_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deletions" ADD CONSTRAINT "deletions_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "barred_emails" ADD CONSTRAINT "barred_emails_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- One export of a member is made at a time.
CREATE UNIQUE INDEX "data_exports_one_at_a_time" ON "data_exports" ("member_id") WHERE "state" = 'waiting';

ALTER TABLE "tokens"
  DROP CONSTRAINT "tokens_purpose_known",
  ADD CONSTRAINT "tokens_purpose_known" CHECK ("purpose" IN
    ('verify', 'reset', 'change-email', 'admin', 'sign-in', 'second-step', 'keep-account'));
ALTER TABLE "factors" ADD CONSTRAINT "factors_step_grows" CHECK ("last_step" >= 0);
ALTER TABLE "profile_links" ADD CONSTRAINT "profile_links_proved_was_checked" CHECK ("proved_at" IS NULL OR "checked_at" IS NOT NULL);
ALTER TABLE "data_exports"
  ADD CONSTRAINT "data_exports_state" CHECK ("state" IN ('waiting', 'ready', 'failed')),
  ADD CONSTRAINT "data_exports_counts" CHECK ("done" >= 0 AND "total" >= 0 AND "bytes" >= 0);
ALTER TABLE "deletions"
  ADD CONSTRAINT "deletions_choices" CHECK ("stories" IN ('stay', 'go') AND "comments" IN ('stay', 'go')),
  ADD CONSTRAINT "deletions_in_order" CHECK ("asked_at" <= "due_at" AND ("cleared_at" IS NULL OR "closed_at" IS NOT NULL));
ALTER TABLE "members"
  ADD CONSTRAINT "members_gone_are_nobody" CHECK ("gone_at" IS NULL OR ("email" = '' AND "password_hash" IS NULL AND "email_verified_at" IS NULL));
