import { ChangedAround } from "@/components/history/changed-around.tsx";
import { CompareForm } from "@/components/history/compare-form.tsx";
import { ComparedBlocks } from "@/components/history/compared-blocks.tsx";
import { ComparedPieces } from "@/components/history/compared-pieces.tsx";
import { VersionList } from "@/components/history/version-list.tsx";
import { Kicker } from "@/components/ui/kicker.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import type { Comparison, StoryHistory } from "@/lib/stories/history.ts";
import { historyPath } from "@/lib/stories/paths.ts";

/** How a story changed since it was published. */
export function HistoryPage({ history }: { history: StoryHistory }) {
  const { title, dir, versions, compared } = history;
  const path = historyPath(history.path);
  return (
    <div className="max-w-176 py-8">
      <Still>
        <Kicker>History</Kicker>
        <h1 dir={dir} className="headline mt-1 mb-2 text-4xl leading-tight wrap-anywhere">
          {title}
        </h1>
        <a href={history.path} className="link target">
          Read the story as it is now
        </a>
      </Still>
      <Panel title="Versions" className="mt-6">
        <Still>
          {!compared && <p className="mb-3">This story has not been changed since it was published.</p>}
          <VersionList versions={versions} path={path} compared={compared} />
        </Still>
        {compared && versions.length > 2 && <CompareForm versions={versions} path={path} compared={compared} />}
      </Panel>
      {compared && (
        <Panel title={`From version ${compared.from.number} to version ${compared.to.number}`} id="changes">
          <Still>
            <Changes compared={compared} dir={dir} />
          </Still>
        </Panel>
      )}
    </div>
  );
}

function Changes({ compared, dir }: { compared: Comparison; dir: string }) {
  const { isSame, around } = compared;
  return (
    <div className="grid gap-6">
      {isSame ? (
        <p className="text-soft">
          Title, summary and text are the same.
          {around.length === 0 && " Something else was changed, such as the cover, the sources or the category."}
        </p>
      ) : (
        <ChangedText compared={compared} dir={dir} />
      )}
      {around.length > 0 && <ChangedAround changes={around} />}
    </div>
  );
}

function ChangedText({ compared, dir }: { compared: Comparison; dir: string }) {
  return (
    <div className="grid gap-4">
      <p className="text-sm text-soft">
        <del className="bg-accent-wash text-ink decoration-accent decoration-2">Removed</del> and{" "}
        <ins className="bg-good-wash text-ink decoration-good decoration-2 underline-offset-3">added</ins> words.
        Addresses stand in ⟨brackets⟩.
      </p>
      <p dir={dir} className="headline text-2xl leading-tight wrap-anywhere">
        <ComparedPieces pieces={compared.title} />
      </p>
      {compared.summary.length > 0 && (
        <p dir={dir} className="standfirst wrap-anywhere">
          <ComparedPieces pieces={compared.summary} />
        </p>
      )}
      <ComparedBlocks blocks={compared.blocks} dir={dir} />
    </div>
  );
}
