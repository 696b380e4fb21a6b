"use client";

import { useActionState } from "react";
import { PressForm } from "@/components/recommends/press-form.tsx";
import { useFollow } from "@/components/recommends/use-follow.ts";
import { usePress } from "@/components/recommends/use-press.ts";
import { formatNumber } from "@/components/ui/format-number.ts";
import { followAction } from "@/lib/recommends/actions.ts";
import { followPath } from "@/lib/recommends/paths.ts";
import { followerWords } from "@/lib/recommends/rules.ts";

type Props = {
  contributor: { handle: string; penName: string; followers: number };
  /** The story on whose page it stands; none on the profile. */
  storyId?: string;
  /** Whether the reader follows them, where the page was rendered for them. */
  given: boolean;
};

/** Follows a contributor, or stops doing so; without JavaScript it is a plain form. */
export function FollowButton({ contributor, storyId, given }: Props) {
  const { handle, penName, followers } = contributor;
  const [state, send] = useActionState(followAction, { status: "idle" });
  const follows = useFollow(handle, storyId);
  const { shown, press } = usePress({
    url: `/api/contributors/${handle}/follow`,
    guestPath: followPath(handle),
    ...{ on: follows ?? given, count: followers },
    read: (answer) => ({ on: answer.follows === true, count: Number(answer.followers) }),
    words: { on: `You follow ${penName}: you will be told of new stories.`, off: `You do not follow ${penName}.` },
  });
  return (
    <PressForm
      action={send}
      onSubmit={press}
      about={{ name: "handle", value: handle }}
      shown={shown}
      label={`Follow ${penName}`}
      title={`Follow ${penName}`}
      count={followerWords(shown.count, formatNumber(shown.count))}
      fault={state.status === "refused" ? state.message : null}
    />
  );
}
