import type { Metadata } from "next";
import { ImportCall } from "@/components/feeds/import-call.tsx";
import { PreviewList } from "@/components/feeds/preview-list.tsx";
import { SourceFrame } from "@/components/feeds/source-frame.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { previewSource } from "@/lib/feeds/preview-source.ts";
import type { Preview } from "@/lib/feeds/schema.ts";
import { isRefusal } from "@/lib/platform/refusal.ts";
import type { Actor } from "@/lib/policy.ts";
import { categories } from "@/lib/stories/categories.ts";
import { ownSource } from "../own-source.ts";

export const metadata: Metadata = { title: "Preview" };

/** What a feed has now, as it would look here. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { source, actor } = await ownSource(params, "/preview");
  const [preview, list] = await Promise.all([look(source.id, actor), categories()]);
  return (
    <SourceFrame source={source} part="Preview">
      <ImportCall
        source={source}
        readable={typeof preview !== "string"}
        categories={list.map(({ slug, name }) => ({ slug, name }))}
      />
      {typeof preview === "string" ? (
        <FormMessage kind="error" title="The feed cannot be read just now.">
          <p>{preview} Nothing was changed. Try again in a few minutes.</p>
        </FormMessage>
      ) : (
        <PreviewList preview={preview} />
      )}
    </SourceFrame>
  );
}

async function look(sourceId: string, actor: Actor): Promise<Preview | string> {
  try {
    return await previewSource({ sourceId }, actor);
  } catch (thrown) {
    if (isRefusal(thrown)) return thrown.message;
    throw thrown;
  }
}
