-- What waits for a moderator beside what is shown: a profile's new text. And why a report weighs nothing.
ALTER TABLE "members" ADD COLUMN "waiting_bio" TEXT;
ALTER TABLE "reports" ADD COLUMN "evidence" JSONB;
