-- A member's comments are listed by their profile, newest first (lib/comments/comments-by.ts), without those that nobody is to see.
CREATE INDEX "comments_published_by_author_idx" ON "comments" ("author_id", "created_at" DESC, "id" DESC) WHERE "state" = 'published';
