import { expect, test } from "vitest";
import { readScaleOptions } from "./size.ts";

test("any number of the large world can be set, and nothing else", () => {
  const options = readScaleOptions(["stories=500", "rounds=1", "plans=full"]);
  expect(options).toMatchObject({ rounds: 1, plans: "full", large: { stories: 500, comments: 1_000_000 } });
  expect(readScaleOptions([]).large.stories).toBe(100_000);
  for (const wrong of ["storys=5", "stories=", "stories=-1", "full"]) {
    expect(() => readScaleOptions([wrong])).toThrow("is no setting");
  }
});
