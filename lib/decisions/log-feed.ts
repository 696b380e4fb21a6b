import { xmlText as xml } from "../platform/text/xml.ts";
import { logEntryPath, logPath } from "./paths.ts";
import type { LogEntry } from "./queries.ts";

/** The site that a feed is of: its name and its address. */
export type Site = { name: string; url: string };

/** The public log as an Atom feed (RFC 4287). */
export function atomLog(entries: readonly LogEntry[], site: Site): string {
  const self = new URL(`${logPath}.xml`, site.url).href;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${xml(self)}</id>
<title>${xml(titleOf(site))}</title>
<author><name>${xml(site.name)}</name></author>
<updated>${(entries[0]?.at ?? new Date(0)).toISOString()}</updated>
<link rel="self" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(new URL(logPath, site.url).href)}"/>
${entries.map((entry) => atomEntry(entry, site)).join("")}</feed>
`;
}

function atomEntry(entry: LogEntry, site: Site): string {
  const url = xml(new URL(logEntryPath(entry.id), site.url).href);
  return `<entry><id>${url}</id><title>${xml(headingOf(entry))}</title><updated>${entry.at.toISOString()}</updated><link href="${url}"/><content type="text">${xml(entry.reason)}</content></entry>
`;
}

/** The public log as a JSON Feed (version 1.1); `_decision` has what a program wants to tell apart. */
export function jsonLog(entries: readonly LogEntry[], site: Site) {
  const at = (path: string) => new URL(path, site.url).href;
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(site),
    home_page_url: at(logPath),
    feed_url: at(`${logPath}.json`),
    items: entries.map((entry) => ({
      id: at(logEntryPath(entry.id)),
      url: at(logEntryPath(entry.id)),
      title: headingOf(entry),
      content_text: entry.reason,
      date_published: entry.at.toISOString(),
      _decision: decisionOf(entry, at),
    })),
  };
}

function decisionOf(entry: LogEntry, at: (path: string) => string) {
  const { kind, subjectKind: subject, rule, role, by, scopes, until, subjectPath, about, outcome, votes } = entry;
  const places = { subjectUrl: subjectPath && at(subjectPath), about: about && at(logEntryPath(about)) };
  return { kind, subject, rule, role, by, scopes, until: until?.toISOString() ?? null, ...places, outcome, votes };
}

function titleOf({ name }: Site): string {
  return `${name}: moderation log`;
}

function headingOf({ words, rule }: LogEntry): string {
  return rule ? `${words} · ${rule}` : words;
}
