-- AlterTable
ALTER TABLE "stories" ADD COLUMN     "comments_closed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "decisions" (
    "number" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "story_id" TEXT,
    "concerns_id" TEXT,
    "by_id" TEXT,
    "by_role" TEXT NOT NULL,
    "rule" TEXT,
    "reason" TEXT NOT NULL,
    "evidence" JSONB,
    "scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "until" TIMESTAMPTZ(3),
    "undoes" TEXT,
    "appeal_id" TEXT,
    "title_may_stay" BOOLEAN NOT NULL DEFAULT false,
    "is_public" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "reports" (
    "number" BIGINT NOT NULL,
    "id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "reporter_id" TEXT,
    "reason" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "notice" JSONB,
    "weight" DOUBLE PRECISION NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "appeals" (
    "number" BIGINT NOT NULL,
    "id" TEXT NOT NULL,
    "decision_id" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "cases" (
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "story_id" TEXT,
    "concerns_id" TEXT,
    "open_reports" INTEGER NOT NULL DEFAULT 0,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reported_at" TIMESTAMPTZ(3),
    "held_at" TIMESTAMPTZ(3),
    "appealed_at" TIMESTAMPTZ(3),
    "escalated_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "last_number" BIGINT NOT NULL DEFAULT 0,
    "claimed_by_id" TEXT,
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("subject_kind","subject_id")
);

-- CreateTable
CREATE TABLE "bans" (
    "decision_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "scopes" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "bans_pkey" PRIMARY KEY ("decision_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decisions_id_key" ON "decisions"("id");

-- CreateIndex
CREATE INDEX "decisions_subject_kind_subject_id_number_idx" ON "decisions"("subject_kind", "subject_id", "number");

-- CreateIndex
CREATE INDEX "decisions_concerns_id_number_idx" ON "decisions"("concerns_id", "number" DESC);

-- CreateIndex
CREATE INDEX "decisions_by_id_number_idx" ON "decisions"("by_id", "number" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "reports_id_key" ON "reports"("id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_token_hash_key" ON "reports"("token_hash");

-- CreateIndex
CREATE INDEX "reports_subject_kind_subject_id_number_idx" ON "reports"("subject_kind", "subject_id", "number");

-- CreateIndex
CREATE INDEX "reports_reporter_id_number_idx" ON "reports"("reporter_id", "number" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "appeals_id_key" ON "appeals"("id");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_decision_id_key" ON "appeals"("decision_id");

-- CreateIndex
CREATE INDEX "appeals_by_id_idx" ON "appeals"("by_id");

-- CreateIndex
CREATE INDEX "cases_decided_at_subject_kind_subject_id_idx" ON "cases"("decided_at" DESC, "subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "bans_member_id_idx" ON "bans"("member_id");

-- AddForeignKey
ALTER TABLE "bans" ADD CONSTRAINT "bans_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.

-- The queues, each in its order.
CREATE INDEX "cases_reported_idx" ON "cases" ("weight" DESC, "subject_id", "subject_kind") WHERE "reported_at" IS NOT NULL AND "escalated_at" IS NULL;
CREATE INDEX "cases_held_idx" ON "cases" ("held_at", "subject_id", "subject_kind") WHERE "held_at" IS NOT NULL;
CREATE INDEX "cases_appealed_idx" ON "cases" ("appealed_at", "subject_id", "subject_kind") WHERE "appealed_at" IS NOT NULL;
CREATE INDEX "cases_escalated_idx" ON "cases" ("escalated_at", "subject_id", "subject_kind") WHERE "escalated_at" IS NOT NULL;
CREATE INDEX "cases_claimed_idx" ON "cases" ("claimed_by_id", "claimed_until") WHERE "claimed_by_id" IS NOT NULL;
CREATE INDEX "decisions_public_idx" ON "decisions" ("number" DESC) WHERE "is_public";
-- A decision is taken back once.
CREATE UNIQUE INDEX "decisions_undoes_key" ON "decisions" ("undoes") WHERE "undoes" IS NOT NULL;

ALTER TABLE "decisions"
  ADD CONSTRAINT "decisions_subject_known" CHECK ("subject_kind" IN ('story', 'comment', 'profile', 'feed')),
  ADD CONSTRAINT "decisions_role_known" CHECK ("by_role" IN ('contributor', 'moderator', 'admin', 'system')),
  ADD CONSTRAINT "decisions_has_reason" CHECK ("reason" <> '' AND char_length("reason") <= 4000),
  ADD CONSTRAINT "decisions_by_somebody" CHECK (("by_id" IS NULL) = ("by_role" = 'system')),
  ADD CONSTRAINT "decisions_undo_names_what" CHECK (("kind" IN ('undo', 'overturn')) = ("undoes" IS NOT NULL)),
  ADD CONSTRAINT "decisions_answer_names_appeal" CHECK (("kind" IN ('uphold', 'overturn')) = ("appeal_id" IS NOT NULL)),
  ADD CONSTRAINT "decisions_ban_has_scope" CHECK (("kind" = 'ban') = (cardinality("scopes") > 0));
ALTER TABLE "reports"
  ADD CONSTRAINT "reports_subject_known" CHECK ("subject_kind" IN ('story', 'comment', 'profile', 'feed')),
  ADD CONSTRAINT "reports_details_length" CHECK (char_length("details") <= 4000),
  ADD CONSTRAINT "reports_weight_positive" CHECK ("weight" >= 0);
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_words_length" CHECK ("words" <> '' AND char_length("words") <= 4000);
ALTER TABLE "cases" ADD CONSTRAINT "cases_claim_ends" CHECK (("claimed_by_id" IS NULL) = ("claimed_until" IS NULL));
ALTER TABLE "bans" ADD CONSTRAINT "bans_end_later" CHECK ("until" IS NULL OR "until" > "since");

-- The log is only ever added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "decisions_append_only" BEFORE UPDATE OR DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "reports_append_only" BEFORE UPDATE OR DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "appeals_append_only" BEFORE UPDATE OR DELETE ON "appeals" FOR EACH ROW EXECUTE FUNCTION refuse_change();
