import { Button } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Input } from "@/components/ui/input.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import { editorPath, placePath } from "@/lib/curation/paths.ts";
import type { StoryCard } from "@/lib/stories/lists.ts";

type Props = { q: string | undefined; found: readonly StoryCard[] };

/** Looks for the story that is to be placed, by words of its title or by its address. */
export function FindStory({ q, found }: Props) {
  return (
    <Panel title="Place a story">
      <form action={editorPath} aria-label="Find a story" className="mb-3 grid grid-cols-[1fr_auto] items-end gap-3">
        <Field name="q" label="Words of its title, or its address">
          {(control) => <Input {...control} type="search" dir="auto" defaultValue={q} />}
        </Field>
        <Button type="submit">Find</Button>
      </form>
      {q && found.length === 0 && (
        <EmptyState title="No published story has that">Try fewer words, or paste its address.</EmptyState>
      )}
      <ul>
        {found.map(({ id, title, path, author, publishedAt }) => (
          <li key={id} className="flex items-center justify-between gap-4 border-t border-rule py-2">
            <div className="min-w-0">
              <a href={path} dir="auto" className="quiet-link headline leading-tight wrap-anywhere">
                {title}
              </a>
              <p className="text-sm text-soft">
                <bdi>{author.penName}</bdi>, <Time at={publishedAt} />
              </p>
            </div>
            <a href={placePath(id)} aria-label={`Place “${title}”`} className="link target flex-none font-semibold">
              Place
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
