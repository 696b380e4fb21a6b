"use server";

import { action } from "../platform/action.ts";
import { changeSetting } from "./change-setting.ts";
import { settingPath } from "./rules/paths.ts";
import { changeSettingInput } from "./schema.ts";

/** Sets something for the whole site. */
export const changeSettingAction = action(changeSettingInput, changeSetting, {
  leadTo: ({ key }) => `${settingPath(key)}?saved=${key}`,
});
