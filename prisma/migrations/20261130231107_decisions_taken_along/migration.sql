-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "taken_with" TEXT;

-- CreateIndex
CREATE INDEX "decisions_taken_with_idx" ON "decisions"("taken_with");
