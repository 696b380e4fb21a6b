/**
 * Everything in the database that says whose it is by a key to `members`, what becomes of it when that account is deleted,
 * and whether its owner gets it in their export. A new table with such a key needs a line here: a test looks for it.
 */
export type Belonging = {
  /**
   * goes: its rows are deleted · stays: they stay with what is left of the account, without a person · apart: the files in
   * `deletion/` say how.
   */
  whenGone: "goes" | "stays" | "apart";
  /** The file in the export, and how its rows are read where not all columns are meant (`$1` is the member); null: none. */
  inExport: { file: string; select?: string } | null;
};

const storyOf = `jsonb_build_object('story', '/stories/' || coalesce(nullif(s.slug, ''), 'story') || '-' || s.id, 'story_title', s.title)`;

export const belongings: Readonly<Record<string, Belonging>> = {
  "asked_views.reader_id": {
    whenGone: "goes",
    inExport: {
      file: "stories-asked-about.json",
      select: `SELECT to_jsonb(a) || ${storyOf} FROM asked_views a JOIN stories s ON s.id = a.story_id
        WHERE a.reader_id = $1 ORDER BY a.asked_at`,
    },
  },
  "bans.member_id": { whenGone: "stays", inExport: { file: "bans.json" } },
  "barred_emails.member_id": { whenGone: "stays", inExport: null },
  "cents_ratings.rater_id": {
    whenGone: "goes",
    inExport: {
      file: "ratings-of-two-cents.json",
      select: `SELECT jsonb_build_object('cents', cents_id, 'helpful', helpful, 'rated_at', rated_at)
        FROM cents_ratings WHERE rater_id = $1 ORDER BY rated_at`,
    },
  },
  "comment_votes.reader_id": { whenGone: "apart", inExport: { file: "votes-on-comments.json" } },
  "comments.author_id": {
    whenGone: "apart",
    inExport: {
      file: "comments.json",
      select: `SELECT to_jsonb(c) - 'request_key' - 'body_html' || ${storyOf} FROM comments c
        JOIN stories s ON s.id = c.story_id WHERE c.author_id = $1 ORDER BY c.created_at, c.id`,
    },
  },
  "contributor_tallies.member_id": { whenGone: "goes", inExport: null },
  "daily_mails.member_id": { whenGone: "goes", inExport: null },
  "data_exports.member_id": { whenGone: "apart", inExport: null },
  "deletions.member_id": { whenGone: "stays", inExport: { file: "deletion.json" } },
  "distrusts.member_id": { whenGone: "stays", inExport: null },
  "edition_picks.by_id": { whenGone: "stays", inExport: null },
  "factors.member_id": {
    whenGone: "goes",
    inExport: {
      file: "two-factor.json",
      select: `SELECT jsonb_build_object('created_at', created_at, 'confirmed_at', confirmed_at)
        FROM factors WHERE member_id = $1`,
    },
  },
  "follower_tallies.member_id": { whenGone: "goes", inExport: null },
  "follows.contributor_id": { whenGone: "goes", inExport: null },
  "follows.follower_id": {
    whenGone: "apart",
    inExport: {
      file: "followed-contributors.json",
      select: `SELECT jsonb_build_object('handle', m.handle, 'pen_name', m.pen_name, 'since', f.created_at)
        FROM follows f JOIN members m ON m.id = f.contributor_id WHERE f.follower_id = $1 ORDER BY f.created_at`,
    },
  },
  "ignores.ignored_id": { whenGone: "goes", inExport: null },
  "ignores.member_id": {
    whenGone: "goes",
    inExport: {
      file: "ignored-members.json",
      select: `SELECT jsonb_build_object('handle', m.handle, 'pen_name', m.pen_name, 'since', i.created_at)
        FROM ignores i JOIN members m ON m.id = i.ignored_id WHERE i.member_id = $1 ORDER BY i.created_at`,
    },
  },
  "invitations.inviter_id": {
    whenGone: "apart",
    inExport: {
      file: "invitations.json",
      select: `SELECT to_jsonb(i) - 'token_hash' - 'member_id' FROM invitations i WHERE i.inviter_id = $1 ORDER BY i.id`,
    },
  },
  "invitations.member_id": { whenGone: "stays", inExport: null },
  "linked_accounts.member_id": { whenGone: "goes", inExport: { file: "linked-accounts.json" } },
  "listed_words.added_by": { whenGone: "stays", inExport: null },
  "listed_words.removed_by": { whenGone: "stays", inExport: null },
  "mail_choices.member_id": { whenGone: "goes", inExport: { file: "mail-choices.json" } },
  "media.owner_id": { whenGone: "apart", inExport: { file: "pictures.json" } },
  "mutes.member_id": { whenGone: "stays", inExport: null },
  "name_claims.member_id": { whenGone: "apart", inExport: null },
  "notices.from_id": { whenGone: "stays", inExport: null },
  "notices.member_id": { whenGone: "goes", inExport: { file: "notices.json" } },
  "paper_versions.by_id": { whenGone: "stays", inExport: null },
  "profile_links.member_id": { whenGone: "goes", inExport: { file: "profile-links.json" } },
  "promo_changes.by_id": { whenGone: "stays", inExport: null },
  "promo_requests.answered_by_id": { whenGone: "stays", inExport: null },
  "promos.made_by_id": { whenGone: "stays", inExport: null },
  "reader_factors.reader_id": { whenGone: "goes", inExport: { file: "side-in-verdicts.json" } },
  "recommends.member_id": {
    whenGone: "apart",
    inExport: {
      file: "recommended-stories.json",
      select: `SELECT to_jsonb(r) || ${storyOf} FROM recommends r JOIN stories s ON s.id = r.story_id
        WHERE r.member_id = $1 ORDER BY r.created_at`,
    },
  },
  "recovery_codes.member_id": { whenGone: "goes", inExport: null },
  "removed_votes.reader_id": { whenGone: "stays", inExport: null },
  "retractions.by_id": { whenGone: "stays", inExport: { file: "retractions.json" } },
  "revisions.by_id": { whenGone: "stays", inExport: null }, // each stands with its story
  "search_names.member_id": { whenGone: "goes", inExport: null },
  "sessions.member_id": {
    whenGone: "goes",
    inExport: {
      file: "sessions.json",
      select: `SELECT to_jsonb(x) - 'token_hash' FROM sessions x WHERE member_id = $1 ORDER BY created_at`,
    },
  },
  "site_changes.by_id": { whenGone: "stays", inExport: { file: "settings-of-the-site.json" } },
  "source_claims.claimant_id": { whenGone: "goes", inExport: { file: "disputed-feeds.json" } },
  "sources.owner_id": {
    whenGone: "goes",
    inExport: {
      file: "feeds.json",
      select: `SELECT to_jsonb(x) - 'hub_secret' - 'token' FROM sources x WHERE owner_id = $1 ORDER BY created_at`,
    },
  },
  "stories.author_id": { whenGone: "apart", inExport: null }, // each has a folder of its own
  "story_mails.sender_id": { whenGone: "goes", inExport: { file: "stories-sent-by-mail.json" } },
  "story_news.author_id": { whenGone: "goes", inExport: null },
  "subscriptions.member_id": { whenGone: "goes", inExport: { file: "newsletter.json" } },
  "tokens.member_id": { whenGone: "goes", inExport: null },
  "votes.reader_id": {
    whenGone: "apart",
    inExport: {
      file: "votes.json",
      select: `SELECT to_jsonb(v) || ${storyOf} || jsonb_build_object('two_cents', (
          SELECT jsonb_build_object('state', c.state, 'named', c.named, 'answer', c.answer, 'answered_at', c.answered_at)
          FROM two_cents c WHERE c.story_id = v.story_id AND c.reader_id = v.reader_id))
        FROM votes v JOIN stories s ON s.id = v.story_id
        WHERE v.reader_id = $1 ORDER BY v.cast_at, v.story_id`,
    },
  },
  "weekly_contributors.member_id": { whenGone: "goes", inExport: null },
};

/** What else is a member's, or about them, without a key. */
export const beside: readonly { file: string; select: string }[] = [
  {
    file: "account.json",
    select: `SELECT to_jsonb(m) - 'password_hash' FROM members m WHERE id = $1`,
  },
  // Without the evidence, and without what moderators said to each other: both are theirs alone.
  {
    file: "decisions.json",
    select: `SELECT jsonb_build_object('id', id, 'kind', kind, 'about', subject_kind, 'about_id', subject_id, 'story_id', story_id,
        'by', by_role, 'rule', rule, 'reason', reason, 'scopes', scopes, 'until', until, 'at', created_at)
      FROM decisions WHERE concerns_id = $1 AND kind NOT IN ('escalate', 'dismiss-signal') ORDER BY number`,
  },
  {
    file: "reports.json",
    select: `SELECT to_jsonb(r) - 'token_hash' - 'weight' - 'reporter_id' - 'evidence' FROM reports r
      WHERE reporter_id = $1 ORDER BY number`,
  },
  { file: "appeals.json", select: `SELECT to_jsonb(a) - 'by_id' FROM appeals a WHERE by_id = $1 ORDER BY number` },
];
