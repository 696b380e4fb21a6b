-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "ttl" INTEGER;
