-- Both come with PostgreSQL and are trusted: the owner of the database may make them.
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateTable
CREATE TABLE "search_entries" (
    "story_id" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "category_slug" TEXT,
    "first_hand" BOOLEAN NOT NULL,
    "imported" BOOLEAN NOT NULL,
    "verdict" "verdict_state" NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "search_names" (
    "member_id" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "search_names_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "search_words" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_entries_document_idx" ON "search_entries" USING GIN ("document");

-- CreateIndex
CREATE INDEX "search_entries_published_at_story_id_idx" ON "search_entries"("published_at" DESC, "story_id" DESC);

-- CreateIndex
CREATE INDEX "search_names_words_idx" ON "search_names" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_words_word_idx" ON "search_words" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "stories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_names" ADD CONSTRAINT "search_names_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A search reads no row's document, only the index: documents lie outside of the rows. What was written last waits in a
-- list that each search reads through, so it is short.
ALTER TABLE "search_entries" SET (toast_tuple_target = 128);
ALTER INDEX "search_entries_document_idx" SET (gin_pending_list_limit = 512);

-- A text as words of small letters without accents, parted by single signs of space. Of writing without spaces every
-- character is a word.
CREATE FUNCTION search_text(raw text) RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  plain text := raw;
  sign text;
BEGIN
  IF octet_length(plain) <> length(plain) THEN
    IF plain IS NOT NFKC NORMALIZED THEN
      plain := normalize(plain, NFKC);
    END IF;
    plain := unaccent(plain);
  END IF;
  plain := lower(plain);
  IF octet_length(plain) <> length(plain) THEN
    plain := regexp_replace(normalize(plain, NFKD), '[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]+', '', 'g');
    plain := regexp_replace(normalize(plain, NFC), '[^[:alnum:]\u0900-\u109f\u1780-\u17ff]+', ' ', 'g');
    plain := regexp_replace(plain, '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])', ' \1 ', 'g');
  END IF;
  -- Those of which PostgreSQL would make addresses, numbers, paths and words with hyphens.
  FOREACH sign IN ARRAY '{-,.,/,@,_,:,<,>,&,~,%,+,=,*,#,?,^}'::text[] LOOP
    plain := replace(plain, sign, ' ');
  END LOOP;
  RETURN plain;
END $$;

-- The words of what somebody types, in their order.
CREATE FUNCTION search_words_of(raw text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(token) FILTER (WHERE tokid <> 12 AND length(token) < 200), '{}')
  FROM ts_parse('default', search_text(raw))
$$;

-- A text as search looks into it. Of a very long one the first 100,000 characters: a document has at most a megabyte.
CREATE FUNCTION search_vector(raw text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', search_text(left(raw, 100000)))
$$;

-- The words of a story, in its text and once more marked with where else they stand.
CREATE FUNCTION search_document(title text, lead text, body text, author text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT t || h || b || array_to_tsvector(ARRAY(
      SELECT 't=' || word FROM unnest(tsvector_to_array(t)) word WHERE length(word) < 200
      UNION ALL SELECT 'h=' || word FROM unnest(tsvector_to_array(t || h)) word WHERE length(word) < 200
      UNION ALL VALUES ('='), ('a=' || author)))
  FROM (SELECT search_vector(title) AS t, search_vector(lead) AS h, search_vector(body) AS b OFFSET 0) parts
$$;

-- What the entries of these stories should be: none for what is not public.
CREATE FUNCTION search_entries_of(ids text[]) RETURNS SETOF search_entries LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT s.id, s.published_at, s.category_slug,
    (SELECT true FROM story_sources o WHERE o.story_id = s.id AND o.kind = 'first-hand' LIMIT 1) IS NOT NULL,
    s.origin_url IS NOT NULL,
    coalesce((SELECT v.state FROM story_verdicts v WHERE v.story_id = s.id), 'too_few'),
    search_document(s.title, concat_ws(' ', s.summary, (SELECT string_agg(g.tag, ' ' ORDER BY g.tag) FROM story_tags g WHERE g.story_id = s.id)), s.body_text, s.author_id)
  FROM stories s WHERE s.id = ANY(ids) AND s.state = 'published' AND s.published_at IS NOT NULL
$$;

-- Makes the names and words known that stand at the head of these stories. Words in their order, so that two who write
-- the same wait for each other and not both.
CREATE FUNCTION search_learn(ids text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_names (member_id, words)
  SELECT m.id, search_vector(m.pen_name) FROM members m
  WHERE m.id IN (SELECT s.author_id FROM stories s WHERE s.id = ANY(ids)) ORDER BY m.id
  ON CONFLICT DO NOTHING;
  INSERT INTO search_words (word)
  SELECT DISTINCT word FROM (
    SELECT substr(unnest(tsvector_to_array(e.document)), 3) AS word, unnest(tsvector_to_array(e.document)) LIKE 'h=%' AS leads
    FROM search_entries e WHERE e.story_id = ANY(ids)
    UNION ALL
    SELECT unnest(tsvector_to_array(n.words)), true FROM search_names n
    WHERE n.member_id IN (SELECT s.author_id FROM stories s WHERE s.id = ANY(ids))
  ) heads WHERE leads AND word ~ '^[^0-9]{3,40}$' ORDER BY word
  ON CONFLICT DO NOTHING
$$;

-- Brings the entries of these stories up to date; gives the ids of those that were not.
CREATE FUNCTION search_refresh(ids text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
  changed text[];
BEGIN
  RETURN QUERY DELETE FROM search_entries e WHERE e.story_id = ANY(ids)
    AND NOT EXISTS (SELECT FROM stories s WHERE s.id = e.story_id AND s.state = 'published' AND s.published_at IS NOT NULL)
    RETURNING e.story_id;
  WITH written AS (
    INSERT INTO search_entries AS e SELECT * FROM search_entries_of(ids)
    ON CONFLICT (story_id) DO UPDATE SET published_at = EXCLUDED.published_at, category_slug = EXCLUDED.category_slug,
      first_hand = EXCLUDED.first_hand, imported = EXCLUDED.imported, verdict = EXCLUDED.verdict, document = EXCLUDED.document
    WHERE (e.published_at, e.category_slug, e.first_hand, e.imported, e.verdict, e.document) IS DISTINCT FROM
      (EXCLUDED.published_at, EXCLUDED.category_slug, EXCLUDED.first_hand, EXCLUDED.imported, EXCLUDED.verdict, EXCLUDED.document)
    RETURNING e.story_id
  ) SELECT coalesce(array_agg(story_id), '{}') INTO changed FROM written;
  PERFORM search_learn(changed);
  RETURN QUERY SELECT unnest(changed);
END $$;

-- However a story changes, its entry changes with it: when the transaction ends, because its tags and sources, which
-- only ever change together with it, are then written too.
CREATE FUNCTION search_story_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_refresh(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "search_story_made" AFTER INSERT ON "stories" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION search_story_changed();
CREATE CONSTRAINT TRIGGER "search_story_changed"
  AFTER UPDATE OF "state", "title", "summary", "body_text", "category_slug", "published_at", "origin_url", "author_id" ON "stories"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.state = 'published' OR OLD.state = 'published') EXECUTE FUNCTION search_story_changed();

CREATE FUNCTION search_verdict_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_entries SET verdict = NEW.state WHERE story_id = NEW.story_id AND verdict <> NEW.state;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_verdict_made" AFTER INSERT ON "story_verdicts"
  FOR EACH ROW WHEN (NEW.state <> 'too_few') EXECUTE FUNCTION search_verdict_changed();
CREATE TRIGGER "search_verdict_changed" AFTER UPDATE OF "state" ON "story_verdicts"
  FOR EACH ROW WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION search_verdict_changed();

CREATE FUNCTION search_name_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE search_names SET words = search_vector(NEW.pen_name) WHERE member_id = NEW.id;
  IF FOUND THEN
    INSERT INTO search_words (word) SELECT word FROM unnest(tsvector_to_array(search_vector(NEW.pen_name))) word
    WHERE word ~ '^[^0-9]{3,40}$' ORDER BY word ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "search_name_changed" AFTER UPDATE OF "pen_name" ON "members"
  FOR EACH ROW WHEN (NEW.pen_name <> OLD.pen_name) EXECUTE FUNCTION search_name_changed();
