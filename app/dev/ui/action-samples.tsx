import { ToolbarSample } from "@/app/dev/ui/toolbar-sample.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Dialog } from "@/components/ui/dialog.tsx";
import { DialogTrigger } from "@/components/ui/dialog-trigger.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Menu } from "@/components/ui/menu.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";

const tones = ["solid", "outline", "quiet", "accent", "fact", "fiction", "unsure"] as const;
const badges = ["neutral", "accent", "good", "fact", "fiction", "unsure"] as const;

/** Things to press, open and follow. */
export function ActionSamples({ scheme }: { scheme: string }) {
  const orders = ["Newest", "Oldest", "Best"].map((label, index) => ({
    label,
    href: `#${scheme}-${label}`,
    current: index === 0,
  }));
  const id = `dialog-${scheme}`;
  return (
    <>
      <Breadcrumbs
        aria-label={`Breadcrumbs, ${scheme}`}
        crumbs={[{ label: "Front page", href: "/" }, { label: "Parts" }]}
      />
      <div className="flex flex-wrap gap-2">
        {tones.map((tone) => (
          <Button key={tone} tone={tone}>
            {tone}
          </Button>
        ))}
        <Button disabled>disabled</Button>
        <LinkButton href="#link" size="small">
          link button
        </LinkButton>
      </div>
      <div className="flex flex-wrap gap-2">
        {badges.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </div>
      <Tabs aria-label={`Order, ${scheme}`} tabs={orders} />
      <Tabs aria-label={`Period, ${scheme}`} tabs={orders} look="inline" />
      <ToolbarSample scheme={scheme} />
      <div className="flex flex-wrap items-center gap-4">
        <DialogTrigger dialog={id} href="/dev/ui?sent=1">
          Email this story
        </DialogTrigger>
        <Menu label="More" align="start">
          <a href="#copy">Copy link</a>
          <button type="button">Report abuse</button>
        </Menu>
        <LoadMore href="#more" />
      </div>
      <Disclosure summary="How this was computed">
        Only readers who disagree elsewhere and agree here count twice.
      </Disclosure>
      <Dialog id={id} title="Email this story">
        <p className="mb-4 text-soft">It goes to one address, with your name on it.</p>
        <Button tone="solid">Send</Button>
      </Dialog>
    </>
  );
}
