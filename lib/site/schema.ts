import { z } from "zod";

/** Everything that admins can set, with what each may be. A new setting is a line here and one in `defaults.ts`. */
export const siteSchema = z.object({
  /** Whose comments and stories a moderator reads first: nobody's, new members' first, everybody's. */
  reviewMode: z.enum(["none", "first", "all"]),
  /** Who can sign up: anybody, whoever is invited, nobody. */
  signUp: z.enum(["open", "invitation", "closed"]),
  /** How the public log names moderators and admins: by their part alone, or by their pen name too. */
  logNames: z.enum(["roles", "pen-names"]),
  /** Whether the roles of editors, moderators and admins count only with a second step at log-in. */
  twoFactor: z.enum(["optional", "required"]),
});

export type SiteSettings = z.output<typeof siteSchema>;
export type SettingKey = keyof SiteSettings;

export const settingKeys = Object.keys(siteSchema.shape) as [SettingKey, ...SettingKey[]];

/** A setting and what it is to be. */
export type SettingChange = { [K in SettingKey]: { key: K; value: SiteSettings[K] } }[SettingKey];

export const changeSettingInput = z
  .object({ key: z.enum(settingKeys, "There is no such setting."), value: z.string().default("") })
  .transform(({ key, value }, context): SettingChange => {
    const parsed = siteSchema.shape[key].safeParse(value);
    if (parsed.success) return { key, value: parsed.data } as SettingChange;
    context.addIssue({ code: "custom", path: ["value"], message: "Choose one of these." });
    return z.NEVER;
  });
