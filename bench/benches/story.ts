// The story page as a guest gets it: in each coding, and as 304; against servers that send the same bytes and do nothing.
import type { AimName } from "../aims.ts";
import { compare } from "../compare.ts";
import { inTurn } from "../in-turn.ts";
import type { Bench, Options } from "../options.ts";
import { type Answer, ask, headersToCopy } from "../raw.ts";
import { printCheck, printConditions, printLine } from "../report.ts";
import type { BenchSite } from "../site.ts";

type Variant = { name: string; headers: Record<string, string>; status: number; coding?: string; aim?: AimName };

const variants: Variant[] = [
  { name: "gzip", headers: { "accept-encoding": "gzip" }, status: 200, coding: "gzip", aim: "story-kept" },
  { name: "brotli", headers: { "accept-encoding": "br" }, status: 200, coding: "br" },
  { name: "not compressed", headers: {}, status: 200 },
];

export const run: Bench = async (site, options) => {
  printConditions(options);
  const right = await inTurn(variants, (variant) => measure(site, variant, options));
  // Asked only now: a page that has been rendered anew meanwhile (its chart has another hour) has another tag.
  const { head } = await ask(new URL(site.story.path, site.url));
  const known = { name: "known already (304)", headers: { "if-none-match": head.etag ?? "" }, status: 304 };
  right.push(await measure(site, known, options), await sameForAll(site));
  return right.every(Boolean);
};

async function measure({ url, story }: BenchSite, variant: Variant, options: Options): Promise<boolean> {
  const { name, headers, status, coding } = variant;
  const page = await ask(new URL(story.path, url), { headers });
  const answer = { status, headers: headersToCopy(page.head), body: page.body.toString("base64") };
  const { site, bare, nginx, all } = await compare(
    url,
    [{ method: "GET", path: story.path, headers }],
    answer,
    options,
  );
  const size = page.body.length > 0 ? `, ${page.body.length.toLocaleString("en-GB")} bytes` : "";
  printLine(`story, ${name}${size}`, site, bare, variant.aim);
  printLine("  bare node:http, the same bytes", bare);
  if (nginx) printLine("  nginx, the same bytes", nginx, bare);
  const wrong = all.flatMap(({ statuses }) => Object.keys(statuses)).filter((each) => each !== String(status));
  const right = [
    printCheck(`every answer is ${status}`, wrong.length === 0, [...new Set(wrong)].join(", ")),
    printCheck("it is in the coding asked for", page.head["content-encoding"] === coding),
    printCheck("it sets no cookie", page.head["set-cookie"] === undefined),
  ];
  if (status === 200) right.push(isRightPage(page, story.title));
  return right.every(Boolean);
}

function isRightPage({ text }: Answer, title: string): boolean {
  const comments = new Set(text.match(/Comment \d+: it smells of iron here too/g)).size;
  return printCheck(
    "its title and its comments are there",
    text.includes(title) && (comments === 20 || comments === 0),
    `${comments} comments`,
  );
}

// Nothing that a reader brings along changes a byte, or comes back in it.
async function sameForAll({ url, story }: BenchSite): Promise<boolean> {
  const canary = "canary-4711";
  const address = new URL(`${story.path}?from=${canary}`, url);
  const headers = {
    cookie: `firsthand.session=${canary}; theme=${canary}`,
    "x-forwarded-host": canary,
    referer: `http://${canary}/`,
  };
  const [guest, reader] = [await ask(new URL(story.path, url)), await ask(address, { headers })];
  return [
    printCheck("a reader with cookies gets the same bytes as a guest", guest.body.equals(reader.body)),
    printCheck("nothing that a reader sent comes back", !reader.text.includes(canary)),
  ].every(Boolean);
}
