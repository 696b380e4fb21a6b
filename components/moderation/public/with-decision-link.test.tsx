import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WithDecisionLink } from "@/components/moderation/public/with-decision-link.tsx";

const drawn = (text: string) => renderToStaticMarkup(<WithDecisionLink text={text} />);

test("the address of a decision is a link; the words around it stay", () => {
  expect(drawn("You are banned. The reason is at /decisions/0abc1.")).toBe(
    'You are banned. The reason is at <a href="/decisions/0abc1" class="link">/decisions/0abc1</a>.',
  );
});

test("a sentence without one stays as it is", () => {
  expect(drawn("Write your comment first.")).toBe("Write your comment first.");
});
