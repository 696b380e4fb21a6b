import type { SmileyButton } from "@/components/comments/smiley-toolbar.tsx";
import { SMILEYS } from "@/lib/comments/smileys.ts";

/** The smileys as the toolbar takes them; their codes are not sent to the browser. */
export const smileyButtons: readonly SmileyButton[] = SMILEYS.map(({ name, emoji }) => ({ name, emoji }));
