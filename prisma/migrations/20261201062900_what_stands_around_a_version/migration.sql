-- AlterTable
ALTER TABLE "revisions" ADD COLUMN "around" JSONB;
