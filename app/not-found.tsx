import { SiteFrame } from "@/components/site/site-frame.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <SiteFrame>
      <div className="max-w-152 py-16">
        <p className="kicker">404</p>
        <h1 className="headline mt-1 text-4xl leading-tight">There is nothing at this address</h1>
        <p className="standfirst mt-3">
          The link may be mistyped, or what stood here was never published. Stories keep their number when their title
          changes, so a story’s old link still leads to it.
        </p>
        <div className="mt-6 flex flex-wrap gap-3">
          <LinkButton href="/" tone="solid">
            Newest stories
          </LinkButton>
          <LinkButton href="/top">Top 50</LinkButton>
        </div>
      </div>
    </SiteFrame>
  );
}
