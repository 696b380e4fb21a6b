"use client";

import { useState } from "react";

const item = "quiet-link target cursor-pointer";

/** Copy link, share and print. They need JavaScript, so without it they are not there; the link itself always is. */
export function StoryTools({ url, title }: { url: string; title: string }) {
  const [said, setSaid] = useState("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(url);
      setSaid("Link copied.");
    } catch {
      setSaid(`Your browser did not let us copy. The link is ${url}`);
    }
  }
  function share() {
    navigator.share({ url, title }).catch((error: Error) => {
      if (error.name !== "AbortError") setSaid(`Your browser could not share. The link is ${url}`);
    });
  }
  return (
    <>
      <button type="button" className={`${item} needs-script`} onClick={copy}>
        Copy link
      </button>
      <button
        type="button"
        className={`${item} needs-script`}
        onClick={() => ("share" in navigator ? share() : void copy())}
      >
        Share
      </button>
      <button type="button" className={`${item} needs-script`} onClick={() => window.print()}>
        Print
      </button>
      <span role="status" className="text-soft empty:hidden">
        {said}
      </span>
    </>
  );
}
