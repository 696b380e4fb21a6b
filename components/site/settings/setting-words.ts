import { voiceWords } from "@/components/site/settings/voice-words.ts";
import type { ChoiceKey, SiteSettings, VoiceKey } from "@/lib/site/schema.ts";

type Option<V extends string> = { value: V; label: string; hint: string };

/** What a setting is called, what it decides, and what each choice means. */
type Words<V extends string> = { title: string; lead: string; options: readonly Option<V>[] };

/** The settings in the order of the page. */
export const settingWords: { readonly [K in ChoiceKey]: Words<SiteSettings[K]> } = {
  reviewMode: {
    title: "Review mode",
    lead: "Whose comments and stories a moderator reads before anybody else does.",
    options: [
      {
        value: "none",
        label: "Nobody’s",
        hint: "What is handed in is shown at once, unless the screening holds it for something that it found.",
      },
      {
        value: "first",
        label: "First story and comment",
        hint: "A new member’s first comment and first story wait in the queue until a moderator has let them through.",
      },
      {
        value: "all",
        label: "All",
        hint: "Everything waits, except from members at trust level 3. Choose it only with moderators at hand: readers see nothing new without them.",
      },
    ],
  },
  signUp: {
    title: "Sign-up",
    lead: "Who can become a member.",
    options: [
      { value: "open", label: "Open", hint: "Anybody can sign up." },
      {
        value: "invitation",
        label: "By invitation",
        hint: "Only whoever has an invitation from a member. Each member has five.",
      },
      { value: "closed", label: "Closed", hint: "Nobody can sign up, and invitations do not work meanwhile." },
    ],
  },
  logNames: {
    title: "Names in the moderation log",
    lead: "How the public log names who decided. It holds for what was decided before, too.",
    options: [
      {
        value: "roles",
        label: "By their part",
        hint: "“By a moderator”. Whoever is angry at a decision has nobody to go after.",
      },
      {
        value: "pen-names",
        label: "By pen name and part",
        hint: "“By Ines Okafor, a moderator”. Readers can see who decides how. Ask your moderators first.",
      },
    ],
  },
  advertise: {
    title: "Advertise link",
    lead: "Whether the masthead and the foot lead to the page about advertising.",
    options: [
      { value: "off", label: "Not shown", hint: "Only the list at the foot leads there." },
      {
        value: "on",
        label: "Shown",
        hint: "“Advertise” in the masthead of guests, and “Advertise here” at the foot for everybody.",
      },
    ],
  },
  twoFactor: {
    title: "Two-factor for those with a role",
    lead: "Whether editors, moderators and admins need a code of an app at log-in, beside their password.",
    options: [
      { value: "optional", label: "As they choose", hint: "Each member can set it up under Account settings." },
      {
        value: "required",
        label: "Required",
        hint: "Their roles count only once they have set it up; until then they are led to it. Set up yours first.",
      },
    ],
  },
};

type Deed = { title: string; words: (value: unknown) => string };
type Roles = { handle: string | null; before: string[]; roles: string[] };
type Jobs = { queue: string; count: number };

const rolesIn = (roles: readonly string[]) => roles.join(", ") || "none";
const jobsIn = (value: unknown) => {
  const { queue, count } = value as Jobs;
  return `${count} of ${queue}`;
};

// Not settings, but what admins did, which stands beside them (lib/accounts/set-roles.ts, two-factor/reset-factor.ts,
// lib/operations/retry-jobs.ts).
const deeds: Record<string, Deed> = {
  "two-factor-reset": { title: "Two-factor turned off by an admin", words: (value) => `for @${value}` },
  roles: {
    title: "Roles",
    words: (value) => {
      const { handle, before, roles } = value as Roles;
      return `${handle ? `@${handle}` : "an account that is gone"}, ${rolesIn(before)} → ${rolesIn(roles)}`;
    },
  },
  "jobs-retried": { title: "Failed jobs tried again", words: jobsIn },
  "jobs-dropped": { title: "Failed jobs dropped", words: jobsIn },
};

/** A value of a setting in words, as the history shows it. */
export function valueWords(key: string, value: unknown): string {
  const deed = deeds[key];
  if (deed) return deed.words(value);
  const words = key in settingWords ? settingWords[key as ChoiceKey] : null;
  const option = words?.options.find((each) => each.value === value);
  if (option) return option.label;
  if (value === "") return "nothing";
  return key === "logo" ? "a picture" : `“${String(value).replaceAll("\n", " / ")}”`;
}

/** The name of a setting; its key where this version does not know it. */
export function titleOf(key: string): string {
  if (deeds[key]) return deeds[key].title;
  if (key in settingWords) return settingWords[key as ChoiceKey].title;
  if (key === "logo") return "Logo";
  return key in voiceWords ? voiceWords[key as VoiceKey].title : key;
}

/** Whether this is a setting, and not something else that an admin did. */
export function isSetting(key: string): boolean {
  return key in settingWords || key === "logo" || key in voiceWords;
}
