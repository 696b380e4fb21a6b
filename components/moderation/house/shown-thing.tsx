import type { ReactNode } from "react";
import { StoryCover } from "@/components/stories/story-cover.tsx";
import { StorySources } from "@/components/stories/story-sources.tsx";
import { Avatar } from "@/components/ui/avatar.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Checkbox } from "@/components/ui/checkbox.tsx";
import { Prose } from "@/components/ui/prose.tsx";
import type { Shown } from "@/lib/moderation/shown-subject.ts";

/** The thing as readers see it, in its place; pictures are blurred until they are asked for, by the style sheet alone. */
export function ShownThing({ shown }: { shown: Shown }) {
  const { kind } = shown;
  return (
    <div className="[&_:is(figure,picture)]:overflow-hidden [&_picture]:block [&:not(:has([data-unveil]:checked))_img]:[filter:blur(1.5rem)]">
      {kind === "story" && <Story shown={shown} />}
      {kind === "comment" && <Comment shown={shown} />}
      {kind === "profile" && <Profile shown={shown} />}
      {kind === "feed" && <Feed shown={shown} />}
      {kind === "promo" && <Promo shown={shown} />}
      {kind === "cents" && <Cents shown={shown} />}
      {hasPictures(shown) && <Checkbox data-unveil="" label="Show pictures" className="mt-2 text-sm" />}
    </div>
  );
}

function hasPictures(shown: Shown): boolean {
  if (shown.kind === "story") return shown.cover !== null || shown.html.includes("<img");
  if (shown.kind === "promo") return shown.picture !== null;
  return shown.kind === "profile" && shown.avatar !== null;
}

type Of<K extends Shown["kind"]> = { shown: Extract<Shown, { kind: K }> };

function Story({ shown }: Of<"story">) {
  const { state, title, summary, cover, html, sources, path, dir } = shown;
  return (
    <article dir={dir}>
      <Head state={state} path={path} words="The story">
        {title}
      </Head>
      {summary && <p className="standfirst mt-2">{summary}</p>}
      {cover && <StoryCover cover={cover} />}
      <Prose
        html={html}
        className="mt-3 max-h-160 overflow-y-auto border-y border-rule py-3"
        tabIndex={0}
        role="region"
        aria-label="Text of the story"
      />
      <StorySources sources={sources} />
    </article>
  );
}

function Comment({ shown }: Of<"comment">) {
  const { state, html, path, story, parent } = shown;
  return (
    <article>
      <p className="text-sm text-soft">
        On{" "}
        <a href={path} className="link" dir="auto">
          {story}
        </a>
      </p>
      {parent !== null && (
        <blockquote dir="auto" className="mt-2 border-s-2 border-line ps-3 text-sm text-soft wrap-anywhere">
          <span className="block font-semibold">In answer to</span>
          {parent || "a comment that is no longer there"}
        </blockquote>
      )}
      <Prose html={html} look="plain" dir="auto" className="mt-3 border-s-4 border-ink ps-4 wrap-anywhere" />
      <p className="mt-2 text-sm">
        <State state={state} />
      </p>
    </article>
  );
}

function Profile({ shown }: Of<"profile">) {
  const { penName, bio, waitingBio, avatar, path } = shown;
  return (
    <article>
      <Head path={path} words="The profile">
        {penName}
      </Head>
      {avatar && <Avatar name={penName} src={avatar} size={96} className="mt-2" />}
      <p dir="auto" className="mt-2 whitespace-pre-line wrap-anywhere">
        {bio || "Without words."}
      </p>
      {waitingBio !== null && (
        <section aria-label="New text" className="mt-3 border-s-4 border-accent ps-4">
          <p className="text-sm text-soft">This new text waits. Left as it is, it is shown from then on:</p>
          <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
            {waitingBio}
          </p>
        </section>
      )}
    </article>
  );
}

function Cents({ shown }: Of<"cents">) {
  const { state, vote, note, source, answer, named, path, story } = shown;
  return (
    <article>
      <p className="text-sm text-soft">
        Two cents on{" "}
        <a href={path} className="link" dir="auto">
          {story}
        </a>
        , {named ? "with the pen name" : "without a name"}: {vote}
      </p>
      <div dir="auto" className="mt-3 border-s-4 border-ink ps-4 wrap-anywhere">
        {note && <p className="whitespace-pre-line">{note}</p>}
        {source && <p className="text-sm">{source}</p>}
      </div>
      {answer !== null && (
        <blockquote dir="auto" className="mt-2 border-s-2 border-line ps-3 text-sm text-soft wrap-anywhere">
          <span className="block font-semibold">The contributor’s answer</span>
          {answer}
        </blockquote>
      )}
      <p className="mt-2 text-sm">
        <State state={state} />
      </p>
    </article>
  );
}

function Feed({ shown }: Of<"feed">) {
  const { state, title, url, home, path } = shown;
  return (
    <article>
      <Head state={state} path={path} words="Its contributor">
        {title}
      </Head>
      <p className="mt-2 text-sm wrap-anywhere">{url}</p>
      {home && <p className="text-sm wrap-anywhere">{home}</p>}
    </article>
  );
}

function Promo({ shown }: Of<"promo">) {
  const { state, headline, words, advertiser, link, alt, picture, path } = shown;
  return (
    <article>
      <Head state={state} path={path} words="The list of promos">
        {headline}
      </Head>
      <p className="text-sm text-soft">
        Paid for by <bdi>{advertiser}</bdi>
      </p>
      {words && <p className="mt-2 wrap-anywhere">{words}</p>}
      {picture && (
        <figure className="mt-3 max-w-80">
          {/* biome-ignore lint/performance/noImgElement: the store has made every width already */}
          <img src={picture.fallback.url} alt={alt} width={picture.width} height={picture.height} className="h-auto" />
        </figure>
      )}
      <p className="mt-2 text-sm wrap-anywhere">{link}</p>
    </article>
  );
}

type HeadProps = { state?: string; path: string | null; words: string; children: ReactNode };

function Head({ state, path, words, children }: HeadProps) {
  return (
    <>
      <h2 dir="auto" className="headline text-2xl wrap-anywhere">
        {children}
      </h2>
      <p className="flex flex-wrap items-center gap-x-4 text-sm">
        {state && <State state={state} />}
        {path !== null && (
          <a href={path} className="link target">
            {words}
          </a>
        )}
      </p>
    </>
  );
}

function State({ state }: { state: string }) {
  return <Badge tone={["published", "active", "running"].includes(state) ? "good" : "accent"}>{state}</Badge>;
}
