-- CreateTable
CREATE TABLE "listed_words" (
    "id" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "added_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" TEXT,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "listed_words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "screened_texts" (
    "id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "signature" INTEGER[],
    "bands" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "screened_texts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classifier_lessons" (
    "id" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "features" JSONB NOT NULL,
    "is_spam" BOOLEAN,
    "taught_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "classifier_lessons_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "listed_words_added_by_idx" ON "listed_words"("added_by");

-- CreateIndex
CREATE INDEX "listed_words_removed_by_idx" ON "listed_words"("removed_by");

-- CreateIndex
CREATE INDEX "screened_texts_bands_idx" ON "screened_texts" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "screened_texts_at_idx" ON "screened_texts"("at");

-- CreateIndex
CREATE UNIQUE INDEX "screened_texts_subject_kind_subject_id_key" ON "screened_texts"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "classifier_lessons_subject_kind_subject_id_id_idx" ON "classifier_lessons"("subject_kind", "subject_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "listed_words" ADD CONSTRAINT "listed_words_added_by_fkey" FOREIGN KEY ("added_by") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listed_words" ADD CONSTRAINT "listed_words_removed_by_fkey" FOREIGN KEY ("removed_by") REFERENCES "members"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One entry a word among those that are not removed
CREATE UNIQUE INDEX "listed_words_folded_key" ON "listed_words"("folded") WHERE "removed_at" IS NULL;

ALTER TABLE "listed_words"
  ADD CONSTRAINT "listed_words_list_check" CHECK ("list" IN ('banned', 'watch')),
  ADD CONSTRAINT "listed_words_outcome_check" CHECK ("outcome" IN ('hold', 'refuse'));
