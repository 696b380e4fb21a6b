-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "skip_days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "skip_hours" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
