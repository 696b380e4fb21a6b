import type { Size } from "./size.ts";

/** One statement of a world, and what it makes. */
export type Step = { makes: string; sql: string };

/** Everything that fills an empty, migrated database with a world of this size, in order. */
export function stepsOf(size: Size): Step[] {
  return [
    { makes: "ground", sql: chance },
    { makes: "members", sql: members(size) },
    { makes: "plan", sql: plan(size) },
    { makes: "media", sql: media },
    { makes: "stories", sql: stories },
    { makes: "tags", sql: tags(size) },
    { makes: "sources", sql: sources },
    { makes: "revisions", sql: revisions },
    { makes: "retractions", sql: retractions },
    { makes: "votes", sql: votes(size) },
    { makes: "comments", sql: comments },
    { makes: "readers", sql: readers },
    { makes: "ended views", sql: endedViews },
    { makes: "view hours", sql: viewHours(size) },
    { makes: "tallies", sql: tallies },
    { makes: "verdicts", sql: verdicts },
    { makes: "related stories", sql: related },
    { makes: "where views came from", sql: referrers },
    { makes: "followers and notices", sql: follows },
    { makes: "what editors placed", sql: placements },
    { makes: "what search looks into", sql: search },
  ];
}

// The same world each time: chance that depends on nothing but its number.
const chance = `CREATE FUNCTION chance(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS 'SELECT (hashint8extended($1, $2) & 2147483647) / 2147483648.0'`;

const members = (size: Size) => `
  INSERT INTO members (id, handle, pen_name, email, email_verified_at, created_at)
  SELECT 'm' || n, 'member-' || n, 'Member ' || n, 'member-' || n || '@members.example', now(), now() - interval '${size.days} days'
  FROM generate_series(1, ${size.members}) n`;

/**
 * One row a story, with how much of everything it has: few stories have most of it. The newest but some are special, so
 * that both worlds have pages with the same on them.
 */
const plan = ({ days, stories, members, comments, votes, views, readers, hotReaders }: Size) => `
  CREATE UNLOGGED TABLE plan AS
  WITH numbered AS (
    SELECT n, row_number() OVER (ORDER BY chance(n, 1)) AS rank, ${specialOf(all(stories))} AS special,
      date_trunc('milliseconds', now() - interval '${days} days' * ((${all(stories)} + 1
        - CASE WHEN n % 20 < 2 THEN n - n % 20 + 1 ELSE n END)::float8 / ${all(stories)})) AS at
    FROM generate_series(1, ${all(stories)}) n
  ), weighed AS (
    SELECT *, (rank + 20) ^ -0.9 / sum((rank + 20) ^ -0.9) FILTER (WHERE state <> 'draft') OVER () AS weight,
      1.0 / (rank + 3) / sum(1.0 / (rank + 3)) FILTER (WHERE state <> 'draft') OVER () AS steep
    FROM numbered, LATERAL (SELECT CASE WHEN special IS NOT NULL THEN 'published' WHEN chance(n, 2) < 0.03 THEN 'draft'
      WHEN chance(n, 2) < 0.05 THEN 'retracted' WHEN chance(n, 2) < 0.053 THEN 'removed'
      WHEN chance(n, 2) < 0.056 THEN 'held' ELSE 'published' END::story_state AS state) s
  )
  SELECT n::int, rank::int, special, state, at, lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 11, '0') || lpad(to_hex(n), 5, '0') AS id,
    CASE WHEN chance(n, 3) < 0.25 THEN 1 ELSE 2 + floor(chance(n, 4) ^ 2 * ${Math.ceil(members / 20)}) END::int AS author,
    CASE WHEN n <= 30 THEN 'opinion' WHEN chance(n, 5) < 0.4 THEN 'local'
      ELSE (ARRAY['world', 'health', 'science', 'money', 'environment', 'culture'])[1 + floor(chance(n, 6) * 6)::int] END AS category,
    least(round(${votes} * weight), ${Math.floor(members / 2)})::int AS votes,
    CASE special WHEN 'comments-20' THEN 20 WHEN 'comments-1000' THEN 1000 WHEN 'comments-10000' THEN 10000
      WHEN 'one-thread' THEN 10000 ELSE round(${comments} * weight) END::int AS comments,
    round(${views} * steep)::int AS views,
    CASE special WHEN 'hot' THEN ${hotReaders} ELSE round(${readers} * weight) END::int AS readers
  FROM weighed`;

const all = (published: number) => Math.ceil(published * 1.06);

const specialOf = (last: number) => `CASE n WHEN ${last - 15} THEN 'comments-20' WHEN ${last - 16} THEN 'comments-1000'
  WHEN ${last - 17} THEN 'comments-10000' WHEN ${last - 18} THEN 'one-thread' WHEN ${last - 19} THEN 'hot' END`;

const media = `
  INSERT INTO media (id, owner_id, kind, width, height, bytes, content_type, variants, created_at)
  SELECT 'p' || n, 'm' || author, 'cover', 1600, 900, 200000, 'image/jpeg', (
    SELECT jsonb_agg(jsonb_build_object('width', w, 'height', w * 9 / 16, 'format', f, 'bytes', w * 50, 'key', 'p' || n || '/' || w || '.' || f))
    FROM (VALUES (480, 'webp'), (800, 'webp'), (1200, 'webp'), (1600, 'webp'), (1600, 'jpeg')) v(w, f)), at
  FROM plan WHERE special IS NOT NULL OR chance(n, 7) < 0.6`;

const sentence =
  "Each of us filled a jar at seven in the morning, noted colour, smell and taste on the same card, and put it on the wall. ";

const saidByAll = `repeat('${sentence}', 23)`;

// Beside what all say, each has sixty words of twenty thousand, of which few are in many stories and many in few.
const stories = `
  CREATE FUNCTION invented(n bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS 'SELECT ''ward'' || translate(floor(exp(chance(n, 20) * ln(20000)))::text, ''0123456789'', ''ailomestun'')';
  INSERT INTO stories (id, author_id, state, slug, title, summary, body_html, body_text, words, category_slug, cover_id,
    published_at, created_at)
  SELECT p.id, 'm' || author, state, 'what-the-jars-say-' || n, 'What the jars of street ' || n || ' say of ' || invented(n * 100), '${sentence}',
    repeat('<p>' || n || repeat('${sentence}', 3) || '</p>', 9),
    ${saidByAll} || '“' || (SELECT string_agg(invented(n * 100 + w), ' ') FROM generate_series(1, 60) w) || '”', 621, category, m.id,
    CASE WHEN state <> 'draft' THEN at END, at
  FROM plan p LEFT JOIN media m ON m.id = 'p' || n`;

// Of every frequency: on half of all stories, on some, on a handful, and on none but the oldest.
const tags = ({ stories }: Size) => `
  INSERT INTO story_tags (story_id, tag, published_at)
  SELECT id, tag, CASE WHEN state NOT IN ('draft', 'retracted') THEN at END FROM plan,
    LATERAL (VALUES ('news', chance(n, 8) < 0.5), ('water', chance(n, 9) < 0.05), ('topic-' || n % 1000, true),
      ('rare', n % ${Math.ceil(stories / 5)} = 7), ('old', n <= 30)) t(tag, has) WHERE has`;

const sources = `
  INSERT INTO story_sources (story_id, position, kind, label, url)
  SELECT id, 0, CASE WHEN n % 2 = 0 THEN 'first-hand' ELSE 'document' END, 'The card of the street', NULL FROM plan`;

const revisions = `
  INSERT INTO revisions (story_id, number, title, summary, body_html, by_id, created_at)
  SELECT id, 1, 'What the jars of street ' || n || ' say', '${sentence}', '<p>${sentence}</p>', 'm' || author, at
  FROM plan WHERE state <> 'draft'`;

const retractions = `
  INSERT INTO retractions (story_id, by_id, by_role, reason, created_at)
  SELECT id, 'm' || author, 'contributor', '', at FROM plan WHERE state = 'retracted'`;

// The step shares no factor with the number of members, so nobody votes twice on a story.
const votes = ({ members }: Size) => `
  INSERT INTO votes (story_id, reader_id, choice, counted, created_at, cast_at)
  SELECT p.id, 'm' || (1 + (floor(chance(p.n, 10) * ${members})::bigint + v * 97) % ${members}),
    (ARRAY['fact', 'fact', 'fiction', 'unsure'])[1 + (v * 31 + p.n) % 4]::vote_choice, true, p.at, p.at
  FROM plan p, generate_series(1, p.votes) v WHERE p.state <> 'draft'`;

// In fives: three begin threads, the fourth answers the first, the fifth the fourth. In the one thread all but ten answer the first.
const comments = `
  INSERT INTO comments (id, story_id, author_id, parent_id, root_id, depth, state, body_text, body_html, score, created_at)
  SELECT 'c' || id || '0' || to_hex(100000 + c), id, CASE WHEN chance(n * 20000 + c, 11) < 0.01 THEN 'm2'
      ELSE 'm' || 1 + floor(chance(n * 20000 + c, 12) * (SELECT count(*) FROM members)) END,
    'c' || id || '0' || to_hex(100000 + parent), 'c' || id || '0' || to_hex(100000 + root), CASE WHEN parent IS NULL THEN 0 WHEN parent = root THEN 1 ELSE 2 END,
    CASE WHEN chance(n * 20000 + c, 13) < 0.01 THEN 'held' WHEN chance(n * 20000 + c, 13) < 0.02 THEN 'deleted' ELSE 'published' END::comment_state,
    '${sentence}', '<p>${sentence}</p>', floor(chance(n * 20000 + c, 14) ^ 4 * 60)::int - 3, at + c * interval '1 second'
  FROM (
    SELECT p.*, c, CASE WHEN special = 'one-thread' AND c >= 10 THEN 0 WHEN c % 5 >= 3 THEN c - c % 5 ELSE c END AS root,
      CASE WHEN special = 'one-thread' AND c >= 10 THEN 0 WHEN c % 5 = 3 THEN c - 3 WHEN c % 5 = 4 THEN c - 1 END AS parent
    FROM plan p, generate_series(0, p.comments - 1) c WHERE state <> 'draft'
  ) placed`;

const readers = `
  INSERT INTO story_readers (story_id, reader_key, address_key, salt_id, last_signal_at)
  SELECT id, decode(md5(n || ':' || r), 'hex'), decode(md5(r || ':' || n), 'hex'), 1,
    now() - interval '24 hours' * chance(n * 2000000::bigint + r, 15)
  FROM plan, generate_series(1, plan.readers) r WHERE state = 'published'`;

const endedViews = `
  INSERT INTO ended_views (story_id, last_signal_at)
  SELECT story_id, last_signal_at - interval '31 minutes' FROM story_readers WHERE get_byte(reader_key, 0) < 25`;

// Of the first 36 hours of each story; of the last week (much read stories each hour, the others five times); of today.
const viewHours = ({ stories }: Size) => `
  INSERT INTO view_hours (story_id, hour, views)
  SELECT id, date_trunc('hour', at, 'UTC') + h * interval '1 hour', (views + h) / least(views, 36)
  FROM plan, generate_series(0, least(views, 36) - 1) h WHERE state <> 'draft' AND at < now() - interval '10 days'
  UNION ALL
  SELECT id, date_trunc('hour', now(), 'UTC') - (26 + turn * step + floor(chance(n * 200 + turn, 16) * step)) * interval '1 hour',
    1 + floor(chance(n * 200 + turn, 17) * 9)
  FROM (SELECT *, CASE WHEN rank <= ${Math.ceil(stories * 0.03)} THEN 1 ELSE 28 END AS step FROM plan) p,
    generate_series(0, 140 / step - 1) turn WHERE state <> 'draft' AND at < now() - interval '10 days'
  UNION ALL
  SELECT story_id, date_trunc('hour', last_signal_at, 'UTC'), count(*) FROM (
    SELECT story_id, last_signal_at FROM story_readers UNION ALL SELECT story_id, last_signal_at FROM ended_views
  ) today GROUP BY 1, 2`;

const tallies = `
  INSERT INTO story_tallies (story_id, views, fact, fiction, unsure, comments)
  SELECT id, coalesce(h.views, 0), coalesce(fact, 0), coalesce(fiction, 0), coalesce(unsure, 0), coalesce(c.comments, 0)
  FROM plan
  LEFT JOIN (SELECT story_id, sum(views) AS views FROM view_hours GROUP BY 1) h ON h.story_id = id
  LEFT JOIN (SELECT story_id, count(*) FILTER (WHERE choice = 'fact') AS fact, count(*) FILTER (WHERE choice = 'fiction') AS fiction,
    count(*) FILTER (WHERE choice = 'unsure') AS unsure FROM votes GROUP BY 1) v ON v.story_id = id
  LEFT JOIN (SELECT story_id, count(*) AS comments FROM comments WHERE state = 'published' GROUP BY 1) c ON c.story_id = id
  WHERE state <> 'draft'`;

// As a run leaves them: most have too few votes, of the others half are settled.
const verdicts = `
  INSERT INTO story_verdicts (story_id, state, reason, since, computed, computed_reason, sides, shown, run_id)
  SELECT id, state, 'few_votes_on_a_side', at, state, 'few_votes_on_a_side', sides, sides || jsonb_build_object('needs', 4), 'r1'
  FROM (SELECT id, at, jsonb_build_object('a', side, 'b', side, 'gFact', 0.5, 'gFiction', 0.5) AS sides,
      (CASE WHEN votes < 40 THEN 'too_few' WHEN chance(n, 21) < 0.3 THEN 'fact' WHEN chance(n, 21) < 0.4 THEN 'fiction'
        WHEN chance(n, 21) < 0.5 THEN 'disputed' ELSE 'open' END)::verdict_state AS state
    FROM plan, LATERAL (SELECT jsonb_build_object('n', votes / 2, 'p', 0.5) AS side) s WHERE plan.state = 'published') f;
  INSERT INTO reader_factors (reader_id, factor)
  SELECT id, chance(substr(id, 2)::int, 22) - 0.5 FROM members`;

const related = `
  INSERT INTO related_stories (story_id, related_ids, found_at)
  SELECT id, ARRAY[lag(id, 1, id) OVER w, lag(id, 2, id) OVER w, lag(id, 3, id) OVER w], at FROM plan WHERE state = 'published'
  WINDOW w AS (ORDER BY n)`;

const referrers = `
  INSERT INTO view_referrers (story_id, day, host, views)
  SELECT id, current_date - d, host, 1 + floor(chance(n, 23) * 50) FROM plan, generate_series(0, 29) d,
    unnest(ARRAY['news.example', 'forum.example', 'search.example']) host
  WHERE state = 'published' AND rank <= (SELECT count(*) FROM plan) / 20`;

// Half of all follow who wrote a quarter; of the comments on those stories and of new followers its author is told.
const follows = `
  INSERT INTO follows (follower_id, contributor_id, created_at)
  SELECT id, 'm1', created_at + interval '1 day' FROM members WHERE id <> 'm1' AND hashtext(id) % 2 = 0 OR id = 'm2';
  INSERT INTO follower_tallies (member_id, followers) SELECT 'm1', count(*) FROM follows;
  INSERT INTO notices (id, member_id, kind, key, from_id, comment_id, created_at)
  SELECT 'n' || c.id, 'm1', 'comment', 'comment:' || c.id, c.author_id, c.id, c.created_at
  FROM comments c JOIN stories s ON s.id = c.story_id AND s.author_id = 'm1' WHERE c.depth = 0 AND c.author_id <> 'm1'`;

const placements = `
  INSERT INTO placements (decision_id, story_id, slot, position, since, until)
  SELECT 'd' || n, id, CASE WHEN n % 3 = 0 THEN 'demote' ELSE 'pick' END, n, at, now() + interval '30 days'
  FROM plan WHERE state = 'published' AND special IS NULL ORDER BY n DESC LIMIT 6`;

// As the triggers would have done, which rest while a world is filled; of all stories at once, because no index is there
// yet. What all texts begin with is read once: a document and what is appended to it are the document of both.
const search = `
  CREATE TEMPORARY TABLE said AS SELECT search_vector(${saidByAll}) AS words, length(${saidByAll}) AS letters;
  INSERT INTO search_entries
    SELECT s.id, s.published_at, s.category_slug, f.story_id IS NOT NULL, false, coalesce(v.state, 'too_few'),
      search_document(s.title, concat_ws(' ', s.summary, g.tags), '', s.author_id)
        || (said.words || search_vector(substr(s.body_text, said.letters + 1)))
    FROM said CROSS JOIN stories s
    LEFT JOIN (SELECT story_id, string_agg(tag, ' ' ORDER BY tag) AS tags FROM story_tags GROUP BY 1) g ON g.story_id = s.id
    LEFT JOIN (SELECT DISTINCT story_id FROM story_sources WHERE kind = 'first-hand') f ON f.story_id = s.id
    LEFT JOIN story_verdicts v ON v.story_id = s.id
    WHERE s.state = 'published';
  INSERT INTO search_names (member_id, words)
    SELECT id, search_vector(pen_name) FROM members WHERE id IN (SELECT author_id FROM stories WHERE state = 'published');
  INSERT INTO search_words (word)
    SELECT DISTINCT substr(word, 3) FROM search_entries, unnest(tsvector_to_array(document)) word WHERE word ~ '^h=[^0-9]{3,40}$'`;
