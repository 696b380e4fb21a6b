import type { ComponentProps } from "react";
import { SubscribeForm } from "@/components/newsletter/subscribe-form.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";

/** The newsletter, beside what there is to read. */
export function SubscribeCall(props: Omit<ComponentProps<typeof Panel>, "title" | "children">) {
  return (
    <Panel title="Newsletter" data-print="hide" {...props}>
      <Still>
        <p className="mb-3 text-sm text-soft">
          The most read stories of the week, by mail on Mondays. Nobody counts whether you open it.
        </p>
      </Still>
      <SubscribeForm kind="short" />
      <Still>
        <p className="mt-1 text-sm">
          <a href="/newsletter" className="link target">
            Daily, or only some of it
          </a>
        </p>
      </Still>
    </Panel>
  );
}
