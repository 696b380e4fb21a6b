"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <main id="main" className="wrap max-w-152 py-16">
      <p className="kicker">Our fault</p>
      <h1 className="headline mt-1 text-4xl leading-tight">This page could not be made</h1>
      <p className="standfirst mt-3">
        Something failed on our side. What you sent before is safe; what you typed is still in this tab if you go back.
        Try again in a moment.
      </p>
      {error.digest && <p className="mt-2 text-sm text-soft">If you report it, name this number: {error.digest}</p>}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button tone="solid" onClick={retry}>
          Try again
        </Button>
        <LinkButton href="/">To the front page</LinkButton>
      </div>
    </main>
  );
}
