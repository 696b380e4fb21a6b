-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "part_of" TEXT;

-- CreateIndex
CREATE INDEX "decisions_part_of_idx" ON "decisions"("part_of");
