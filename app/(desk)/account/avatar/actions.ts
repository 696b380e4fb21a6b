"use server";

import { z } from "zod";
import { changeAvatar } from "@/lib/accounts/change-profile.ts";
import { avatarPath } from "@/lib/accounts/rules/avatar.ts";
import { uploadImage } from "@/lib/media/upload-image.ts";
import { action } from "@/lib/platform/action.ts";

const picture = z
  .instanceof(File, { message: "Choose a picture first." })
  .refine((file) => file.size > 0, "Choose a picture first.");

// Accounts stand below media, so it is the screen that joins the two.
export const changeAvatarAction = action(z.object({ picture }), async (input, actor) => {
  const bytes = new Uint8Array(await input.picture.arrayBuffer());
  const { id } = await uploadImage({ bytes, kind: "avatar" }, actor);
  await changeAvatar(id, actor);
  return { avatar: avatarPath(id, 256) };
});
