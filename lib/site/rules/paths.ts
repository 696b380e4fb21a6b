import { choiceKeys, type SettingKey } from "../schema.ts";

/** The page on which a setting is. */
export function settingPath(key: SettingKey): string {
  return (choiceKeys as readonly string[]).includes(key) ? "/admin/settings" : "/admin/voice";
}
