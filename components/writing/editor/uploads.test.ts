import { expect, test } from "vitest";
import { makeUploads } from "@/components/writing/editor/uploads.ts";

function aPicture() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { work: () => promise, arrive: resolve, fail: reject };
}

test("with nothing on its way there is nothing to wait for", async () => {
  expect(await makeUploads().settled()).toBe(true);
});

test("whoever waits goes on when the last picture has arrived", async () => {
  const uploads = makeUploads();
  const [cover, other] = [aPicture(), aPicture()];
  const joined = [uploads.join(cover.work), uploads.join(other.work)];
  let settled: boolean | null = null;
  const waiting = uploads.settled().then((all) => {
    settled = all;
  });
  cover.arrive();
  await joined[0];
  expect([uploads.pending(), settled]).toEqual([1, null]);
  other.arrive();
  await waiting;
  expect([uploads.pending(), settled]).toEqual([0, true]);
});

test("whoever waits is told that one could not be stored; the next waiting begins anew", async () => {
  const uploads = makeUploads();
  const cover = aPicture();
  const joined = uploads.join(cover.work);
  const waiting = uploads.settled();
  cover.fail(new Error("Too large."));
  await expect(joined).rejects.toThrow("Too large.");
  expect(await waiting).toBe(false);
  expect(await uploads.settled()).toBe(true);
});
