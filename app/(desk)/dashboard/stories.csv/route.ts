import { memberRoute } from "@/lib/platform/route.ts";
import { csvResponse } from "@/lib/platform/text/csv-response.ts";
import { figuresName, storyFigures } from "@/lib/views/export-figures.ts";

/** The member's stories with their figures, as a table for spreadsheets. */
export const GET = memberRoute({ limit: "figures" }, async ({ actor }) =>
  csvResponse(figuresName("stories"), storyFigures(actor)),
);
