-- Which stories have a word in their title or summary (lib/related/find-candidates.ts).
CREATE INDEX "stories_words_idx" ON "stories" USING gin (to_tsvector('english', "title" || ' ' || "summary")) WHERE "state" = 'published';
