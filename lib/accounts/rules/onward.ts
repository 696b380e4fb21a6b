type Onward = { next?: string | undefined; story?: string | undefined };

/** Where somebody lands who has just signed up: where they were going, or the page that says "check your mail". */
export function afterSignUp({ next, story }: Onward): string {
  return next ?? (story ? `/stories/${story}` : "/verify");
}

/** Where somebody lands who has just logged in: where they were going, or their own desk. */
export function afterLogIn({ next, story }: Onward): string {
  return next ?? (story ? `/stories/${story}` : "/dashboard");
}

/** Where somebody lands who comes in, or, when their second step is asked for, that page; it leads on to the same. */
export function orSecondStep(
  came: "in" | "asked",
  target: string,
  onward: Onward & { choice?: string | undefined } = {},
) {
  return came === "asked"
    ? `/log-in/code${onwardQuery(onward.next || onward.story ? onward : { next: target })}`
    : target;
}

/** The query that keeps where somebody is going on the way between the two forms; empty when they go nowhere. */
export function onwardQuery({ next, story, choice }: Onward & { choice?: string | undefined }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ next, story, choice })) if (value) query.set(name, value);
  return query.size > 0 ? `?${query}` : "";
}
