import { expect, test } from "vitest";
import { type Actor, may, type Permission, permissions, type Role } from "./policy.ts";

const actor = (id: string, verified: boolean, ...roles: Role[]): Actor => ({
  id,
  handle: id,
  penName: id,
  verified,
  roles,
  bans: [],
});

// Everybody who may ask. The thing belongs to "owner".
const askers: Record<string, Actor | null> = {
  guest: null,
  unverified: actor("newcomer", false),
  "unverified owner": actor("owner", false),
  member: actor("reader", true),
  owner: actor("owner", true),
  moderator: actor("moderator", true, "moderator"),
  editor: actor("editor", true, "editor"),
  admin: actor("admin", true, "admin"),
};

// g guest · u unverified · U unverified owner · m member · o owner · M moderator · E editor · A admin
const letters = ["g", "u", "U", "m", "o", "M", "E", "A"];

const expected: Record<Permission, string> = {
  "account.manage": ". . U . o . . .",
  "story.read": "g u U m o M E A",
  "story.draft": ". u U m o M E A",
  "story.edit": ". . U . o . . .",
  "story.publish": ". . . m o M E A",
  "story.retract": ". . U . o . E A",
  "story.read-unpublished": ". . U . o M E A",
  "media.upload": ". u U m o M E A",
  "view.count": "g u U m o M E A",
  "verdict.ask-review": ". . U . o . . .",
  "vote.cast": ". u U m o M E A",
  "cents.rate": ". . . m o M E A",
  "cents.answer": ". . U . o . . .",
  "story.recommend": ". . . m o M E A",
  "contributor.follow": ". . . m o M E A",
  "comment.post": ". u U m o M E A",
  "comment.vote": ". . . m o M E A",
  "comment.edit": ". . U . o . . .",
  "comment.delete": ". . U . o . . .",
  "comment.read-held": ". . U . o M . A",
  "source.add": ". . . m o M E A",
  "source.manage": ". . U . o . . .",
  "story.mind-comments": ". . U . o . . .",
  "comment.post-muted": ". . . . . M . A",
  "member.ignore": ". u U m o M E A",
  "report.make": "g u U m o M E A",
  "case.decide": ". . . . . M . A",
  "case.decide-escalated": ". . . . . . . A",
  "decision.appeal": ". . U . o . . .",
  "decision.read": ". . U . o M . A",
  "log.read": "g u U m o M E A",
  "screening.edit": ". . . . . M . A",
  "invitation.make": ". . . m o M E A",
  "promo.manage": ". . . . . . . A",
  "promo.request": "g u U m o M E A",
  "front-page.curate": ". . . . . . E A",
  "story.mail": ". . . m o M E A",
  "newsletter.edit": ". . . . . . E A",
  "mail.bounces": ". . . . . . . A",
  "site.settings": ". . . . . . . A",
  "site.operate": ". . . . . . . A",
  "category.manage": ". . . . . . . A",
  "paper.edit": ". . . . . . . A",
  "member.manage": ". . . . . . . A",
  "member.list": ". . . . . . . A",
  "member.set-roles": ". . . . . . . A",
  "member.reset-factor": ". . . . . . . A",
  "demo.remove": ". . . . . . . A",
};

const asked = (permission: Permission): string =>
  Object.values(askers)
    .map((asker, column) => (may(asker, permission, "owner") ? letters[column] : "."))
    .join(" ");

test("who may what, whole", () => {
  const names = Object.keys(permissions) as Permission[];
  const matrix = Object.fromEntries(names.map((permission) => [permission, asked(permission)]));
  process.stdout.write(`${printed(matrix)}\n`);
  expect(matrix).toEqual(expected);
});

test("without an owner, nobody is it", () => {
  expect(may(actor("owner", true), "story.edit")).toBe(false);
  expect(may(actor("", true), "account.manage")).toBe(false);
});

test("a role that is not held gives nothing, and an admin may what editors and moderators may", () => {
  expect(may(actor("editor", true, "editor"), "comment.read-held", "owner")).toBe(false);
  expect(may(actor("admin", true, "admin"), "comment.read-held", "owner")).toBe(true);
});

function printed(matrix: Record<string, string>): string {
  const head = `${"".padEnd(24)}${Object.keys(askers).join(" · ")}`;
  return [head, ...Object.entries(matrix).map(([permission, row]) => permission.padEnd(24) + row)].join("\n");
}

test("a ban stops what it is for, whoever is banned, and nothing else", () => {
  const ban = { decisionId: "d", scopes: ["comment"], until: null } as const;
  const banned: Actor = { ...actor("owner", true, "moderator"), bans: [ban] };
  const stopped = (Object.keys(permissions) as Permission[]).filter(
    (permission) => may({ ...banned, bans: [] }, permission, "owner") && !may(banned, permission, "owner"),
  );
  expect(stopped).toEqual(["cents.answer", "comment.post", "comment.edit", "invitation.make", "story.mail"]);
  expect(may(banned, "decision.appeal", "owner")).toBe(true);
});
