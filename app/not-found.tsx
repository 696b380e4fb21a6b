import { headers } from "next/headers";
import { NothingHere } from "@/components/site/nothing-here.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { notFoundPath, pathHeader } from "@/lib/platform/http/not-found-page.ts";

export const metadata = { title: "Not found" };

// Next puts this page into the data of every other, twice, for the case that there is nothing. The frame comes only where
// it is the page itself, which is what the front sends for whatever is not there.
export default async function NotFound() {
  const isPage = (await headers()).get(pathHeader) === notFoundPath;
  if (isPage)
    return (
      <SiteFrame>
        <NothingHere />
      </SiteFrame>
    );
  return (
    <main id="main" tabIndex={-1} className="wrap">
      <NothingHere />
    </main>
  );
}
