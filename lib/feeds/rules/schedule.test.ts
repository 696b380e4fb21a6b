import { describe, expect, test } from "vitest";
import { failurePause, isHopeless, jittered, pauses, restfulPause } from "./schedule.ts";

const headers = (more: Record<string, string> = {}) => new Headers(more);
const at = new Date("2026-05-01T00:00:00Z");
const hour = 3600;

describe("how long a feed is left alone", () => {
  test.each([
    ["nothing is said", {}, null, false, hour],
    ["the server says less", { "cache-control": "max-age=10" }, null, false, pauses.least],
    ["the server says more", { "cache-control": "public,max-age=7200" }, null, false, 2 * hour],
    ["the feed says more than the server", { "cache-control": "max-age=7200" }, 300, false, 5 * hour],
    ["the feed says a week", {}, 10_080, false, pauses.most],
    ["only a shared cache is meant", { "cache-control": "s-maxage=86400" }, null, false, hour],
    ["a hub tells us", {}, null, true, pauses.pushed],
    ["a hub tells us and the server says less", { "cache-control": "max-age=900" }, null, true, pauses.pushed],
    ["nonsense is said", { "cache-control": "max-age=soon" }, null, false, hour],
  ])("%s", (_what, said, ttl, pushed, seconds) => {
    expect(restfulPause({ headers: headers(said), ttl, pushed })).toBe(seconds);
  });

  test.each([
    [1, {}, hour],
    [2, {}, 2 * hour],
    [4, {}, 8 * hour],
    [9, {}, pauses.most],
    [1, { "retry-after": "20000" }, 20_000],
    [1, { "retry-after": "Fri, 01 May 2026 05:00:00 GMT" }, 5 * hour],
    [1, { "retry-after": "999999999" }, pauses.most],
    [1, { "retry-after": "-5" }, hour],
  ])("after %i failures, with %j", (failures, said, seconds) => {
    expect(failurePause(hour, failures, headers(said), at)).toBe(seconds);
  });

  test("is spread by a tenth", () => {
    expect([jittered(1000, 0), jittered(1000, 0.5), jittered(1000, 1)]).toEqual([900, 1000, 1100]);
  });

  test("ends after fourteen days", () => {
    expect(isHopeless(new Date("2026-04-17T00:00:01Z"), at)).toBe(false);
    expect(isHopeless(new Date("2026-04-17T00:00:00Z"), at)).toBe(true);
  });
});
