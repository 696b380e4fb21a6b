-- CreateTable
CREATE TABLE "promos" (
    "id" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL,
    "advertiser" TEXT NOT NULL,
    "picture_id" TEXT,
    "alt" TEXT NOT NULL DEFAULT '',
    "weight" INTEGER NOT NULL DEFAULT 10,
    "categories" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "in_health" BOOLEAN NOT NULL DEFAULT false,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "ran_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "made_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promo_changes" (
    "number" BIGSERIAL NOT NULL,
    "promo_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "by_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promo_changes_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "promo_days" (
    "promo_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "impressions" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "promo_days_pkey" PRIMARY KEY ("promo_id","day")
);

-- CreateTable
CREATE TABLE "promo_readers" (
    "promo_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reader_key" BYTEA NOT NULL,
    "address_key" BYTEA NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promo_readers_pkey" PRIMARY KEY ("promo_id","kind","reader_key")
);

-- CreateTable
CREATE TABLE "promo_requests" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "advertiser" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "evidence" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "promo_id" TEXT,

    CONSTRAINT "promo_requests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "promos_starts_at_idx" ON "promos"("starts_at");

-- CreateIndex
CREATE INDEX "promos_picture_id_idx" ON "promos"("picture_id");

-- CreateIndex
CREATE INDEX "promos_made_by_id_idx" ON "promos"("made_by_id");

-- CreateIndex
CREATE INDEX "promo_changes_promo_id_number_idx" ON "promo_changes"("promo_id", "number" DESC);

-- CreateIndex
CREATE INDEX "promo_changes_by_id_idx" ON "promo_changes"("by_id");

-- CreateIndex
CREATE INDEX "promo_readers_promo_id_kind_address_key_idx" ON "promo_readers"("promo_id", "kind", "address_key");

-- CreateIndex
CREATE INDEX "promo_readers_counted_at_idx" ON "promo_readers"("counted_at");

-- CreateIndex
CREATE UNIQUE INDEX "promo_requests_promo_id_key" ON "promo_requests"("promo_id");

-- CreateIndex
CREATE INDEX "promo_requests_created_at_id_idx" ON "promo_requests"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "promo_requests_answered_by_id_idx" ON "promo_requests"("answered_by_id");

-- AddForeignKey
ALTER TABLE "promos" ADD CONSTRAINT "promos_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promos" ADD CONSTRAINT "promos_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_changes" ADD CONSTRAINT "promo_changes_promo_id_fkey" FOREIGN KEY ("promo_id") REFERENCES "promos"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_changes" ADD CONSTRAINT "promo_changes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_days" ADD CONSTRAINT "promo_days_promo_id_fkey" FOREIGN KEY ("promo_id") REFERENCES "promos"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_readers" ADD CONSTRAINT "promo_readers_promo_id_fkey" FOREIGN KEY ("promo_id") REFERENCES "promos"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_requests" ADD CONSTRAINT "promo_requests_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promo_requests" ADD CONSTRAINT "promo_requests_promo_id_fkey" FOREIGN KEY ("promo_id") REFERENCES "promos"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say.

CREATE INDEX "promo_requests_open_idx" ON "promo_requests" ("created_at" DESC, "id" DESC) WHERE "answered_at" IS NULL;

ALTER TABLE "promos"
  ADD CONSTRAINT "promos_slot_known" CHECK ("slot" IN ('story-top', 'story-body', 'story-end', 'rail')),
  ADD CONSTRAINT "promos_has_words" CHECK ("headline" <> '' AND "advertiser" <> ''),
  ADD CONSTRAINT "promos_link_is_https" CHECK ("link" LIKE 'https://%'),
  ADD CONSTRAINT "promos_weight_in_range" CHECK ("weight" BETWEEN 1 AND 100),
  ADD CONSTRAINT "promos_end_later" CHECK ("ends_at" IS NULL OR "ends_at" > "starts_at");
ALTER TABLE "promo_days" ADD CONSTRAINT "promo_days_not_negative" CHECK ("impressions" >= 0 AND "clicks" >= 0);
ALTER TABLE "promo_readers" ADD CONSTRAINT "promo_readers_kind_known" CHECK ("kind" IN ('seen', 'click'));
ALTER TABLE "promo_requests"
  ADD CONSTRAINT "promo_requests_slot_known" CHECK ("slot" IN ('story-top', 'story-body', 'story-end', 'rail')),
  ADD CONSTRAINT "promo_requests_end_later" CHECK ("ends_on" >= "starts_on"),
  ADD CONSTRAINT "promo_requests_made_when_answered" CHECK ("promo_id" IS NULL OR "answered_at" IS NOT NULL);

-- A promo can be reported and decided about.
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_subject_known",
  ADD CONSTRAINT "decisions_subject_known" CHECK ("subject_kind" IN ('story', 'comment', 'profile', 'feed', 'promo')) NOT VALID;
ALTER TABLE "reports" DROP CONSTRAINT "reports_subject_known",
  ADD CONSTRAINT "reports_subject_known" CHECK ("subject_kind" IN ('story', 'comment', 'profile', 'feed', 'promo')) NOT VALID;
ALTER TABLE "decisions" VALIDATE CONSTRAINT "decisions_subject_known";
ALTER TABLE "reports" VALIDATE CONSTRAINT "reports_subject_known";
