import { memberRoute } from "@/lib/platform/route.ts";
import { csvResponse } from "@/lib/platform/text/csv-response.ts";
import { figuresName, viewFigures } from "@/lib/views/export-figures.ts";
import { figuresQuery } from "@/lib/views/schema.ts";

/** The views of the member's stories by day or hour, as a table for spreadsheets. */
export const GET = memberRoute({ limit: "figures", input: figuresQuery }, async ({ actor, input: { step } }) =>
  csvResponse(figuresName(`views-by-${step}`), viewFigures(actor, step)),
);
