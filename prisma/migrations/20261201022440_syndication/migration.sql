-- CreateTable
CREATE TABLE "sitemap_parts" (
    "kind" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sitemap_parts_pkey" PRIMARY KEY ("kind","first")
);

-- CreateTable
CREATE TABLE "hub_pings" (
    "topic" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "changed" INTEGER NOT NULL DEFAULT 1,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hub_pings_pkey" PRIMARY KEY ("topic")
);

-- CreateIndex
CREATE INDEX "hub_pings_due_at_idx" ON "hub_pings"("due_at");
