import { countOwnComments, showCount } from "@/components/comments/show-count.ts";
import { watchPromos } from "@/components/promos/watch-promos.ts";
import { awakenWhenWanted } from "@/components/site/awaken.ts";
import { hasRun, markRun } from "@/components/site/has-run.ts";
import { markMember } from "@/components/site/mark-member.ts";
import { mindRecommended } from "@/components/site/recommended.ts";
import { tellAges } from "@/components/ui/relative-times.ts";
import { keepLive } from "@/components/views/live.ts";
import { showNumbers } from "@/components/views/show-numbers.ts";
import { showShare } from "@/components/votes/show-share.ts";

/**
 * What a public page does by itself, before React is there and whether or not it ever comes: ages, view signals, live
 * numbers. Runs once a document: from a file of its own that the build joins out of this module and those it imports, or
 * from Next's code where a page came whole.
 */
export function runFirstScript(): void {
  if (hasRun()) return;
  markRun();
  markMember();
  mindRecommended();
  tellAges();
  const story = document.querySelector<HTMLElement>("[data-live-story]")?.dataset.liveStory;
  if (story) {
    countOwnComments();
    keepLive(story, (numbers) => {
      showNumbers(numbers);
      showShare(numbers);
      showCount(numbers);
    });
  }
  watchPromos(story);
  awakenWhenWanted();
}
