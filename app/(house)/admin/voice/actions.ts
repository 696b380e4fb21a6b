"use server";

import { z } from "zod";
import { uploadImage } from "@/lib/media/upload-image.ts";
import { action } from "@/lib/platform/action.ts";
import { notFound } from "@/lib/platform/refusal.ts";
import { may } from "@/lib/policy.ts";
import { changeSetting } from "@/lib/site/change-setting.ts";

const picture = z
  .instanceof(File, { message: "Choose a picture first." })
  .refine((file) => file.size > 0, "Choose a picture first.");

const leastWidth = 300; // the masthead shows it 36 pixels high, on sharp screens too

// The site stands below media, so it is the screen that joins the two.
export const changeLogoAction = action(
  z.object({ picture }),
  async (input, actor) => {
    if (!may(actor, "site.settings")) throw notFound();
    const bytes = new Uint8Array(await input.picture.arrayBuffer());
    const { variants, width, height } = await uploadImage({ bytes, kind: "story" }, actor);
    const fitting = variants.filter(({ format }) => format === "webp").sort((one, other) => one.width - other.width);
    const chosen = fitting.find((variant) => variant.width >= leastWidth) ?? fitting.at(-1);
    const key = chosen?.key ?? variants[0]?.key;
    return changeSetting({ key: "logo", value: `/media/${key} ${width}x${height}` }, actor);
  },
  { leadTo: () => "/admin/voice?saved=logo" },
);
