import { z } from "zod";
import { accentFault, type Light } from "./rules/contrast.ts";

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const tidy = (text: string) => text.replace(unseen, " ").replace(/ +/g, " ").trim();
const tooLong = (most: number) => `Use at most ${most} characters.`;
const line = (most: number) =>
  z
    .string()
    .transform(tidy)
    .refine((text) => [...text].length <= most, tooLong(most));
const lines = (most: number) =>
  z
    .string()
    .transform((text) => text.split(/\r?\n/).map(tidy).filter(Boolean).join("\n"))
    .refine((text) => [...text].length <= most, tooLong(most))
    .refine((text) => text.split("\n").length <= 5, "Use at most five lines.");
const colour = (light: Light) =>
  z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .superRefine((text, context) => {
      if (text === "") return;
      const fault = /^#[0-9a-f]{6}$/.test(text)
        ? accentFault(text, light)
        : "Write it like #b8321a, or leave it empty.";
      if (fault) context.addIssue({ code: "custom", message: fault });
    });
const webAddress = z
  .string()
  .trim()
  .max(300, tooLong(300))
  .refine((text) => text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)), {
    message: "Write the whole address, beginning with https://, or leave it empty.",
  });

/** Everything that admins can set, with what each may be. A new setting is a line here and one in `defaults.ts`. */
export const siteSchema = z.object({
  /** Whose comments and stories a moderator reads first: nobody's, new members' first, everybody's. */
  reviewMode: z.enum(["none", "first", "all"]),
  /** Who can sign up: anybody, whoever is invited, nobody. */
  signUp: z.enum(["open", "invitation", "closed"]),
  /** How the public log names moderators and admins: by their part alone, or by their pen name too. */
  logNames: z.enum(["roles", "pen-names"]),
  /** Whether the masthead and the foot lead to the page about advertising. */
  advertise: z.enum(["off", "on"]),
  /** What the site is called. */
  name: line(40).refine((text) => text !== "", "Give the site a name."),
  /** The lines at the foot of every page. */
  motto: lines(200),
  /** What the site is, in a sentence: for search engines, and at the foot. */
  aboutLine: line(200),
  /** Where readers can support the site, and the sentence that asks for it. */
  supportUrl: webAddress,
  supportWords: line(160),
  /** Where readers reach the people who run the site. */
  contact: z
    .string()
    .trim()
    .refine((text) => text === "" || z.email().safeParse(text).success, "Write an e-mail address, or leave it empty."),
  /** The accent in place of the usual one, for each light. */
  accentLight: colour("light"),
  accentDark: colour("dark"),
  /** A picture in place of the name in the masthead: its address, width and height. */
  logo: z.string().regex(/^(?:|\/media\/[0-9a-z]+\/[0-9a-z]+\.(?:webp|png|jpg) \d{1,5}x\d{1,5})$/),
  /** Whether the roles of editors, moderators and admins count only with a second step at log-in. */
  twoFactor: z.enum(["optional", "required"]),
});

export type SiteSettings = z.output<typeof siteSchema>;
export type SettingKey = keyof SiteSettings;

export const settingKeys = Object.keys(siteSchema.shape) as [SettingKey, ...SettingKey[]];

/** A setting and what it is to be. */
export type SettingChange = { [K in SettingKey]: { key: K; value: SiteSettings[K] } }[SettingKey];

/** The settings with a few choices, each of them named. */
export const choiceKeys = [
  "reviewMode",
  "signUp",
  "logNames",
  "twoFactor",
  "advertise",
] as const satisfies readonly SettingKey[];
export type ChoiceKey = (typeof choiceKeys)[number];

/** The settings that are written: the site's voice and colours. */
export const voiceKeys = [
  ...["name", "motto", "aboutLine", "supportUrl", "supportWords"],
  ...["contact", "accentLight", "accentDark"],
] as VoiceKey[];
export type VoiceKey = Exclude<SettingKey, ChoiceKey | "logo">;

export const changeSettingInput = z
  .object({ key: z.enum(settingKeys, "There is no such setting."), value: z.string().default("") })
  .transform(({ key, value }, context): SettingChange => {
    const parsed = siteSchema.shape[key].safeParse(value);
    if (parsed.success) return { key, value: parsed.data } as SettingChange;
    const isChoice = (choiceKeys as readonly string[]).includes(key);
    const message = isChoice ? "Choose one of these." : parsed.error.issues[0]?.message;
    context.addIssue({ code: "custom", path: ["value"], message: message ?? "This cannot be used." });
    return z.NEVER;
  });

/** A setting as a form that only takes one kind of it sees it. */
export type LogoPicture = { src: string; width: number; height: number };

/** The logo's picture; null where there is none. */
export function logoPicture(logo: string): LogoPicture | null {
  const [, src, width, height] = /^(\S+) (\d+)x(\d+)$/.exec(logo) ?? [];
  return src ? { src, width: Number(width), height: Number(height) } : null;
}
