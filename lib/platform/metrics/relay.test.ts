import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { answerAsks, ask, type Other } from "./exchange.ts";
import { gatherReports, type Place, relayFor, reportTo } from "./relay.ts";

// Two ends of a channel: what one sends the other hears.
function aChannel(): [Other, Other] {
  const ends = [new EventEmitter(), new EventEmitter()] as const;
  const end = (mine: EventEmitter, theirs: EventEmitter): Other =>
    Object.assign(mine, {
      send(message: object, sent: (error: Error | null) => void) {
        queueMicrotask(() => theirs.emit("message", JSON.parse(JSON.stringify(message))));
        sent(null);
        return true;
      },
    });
  return [end(ends[0], ends[1]), end(ends[1], ends[0])];
}

// A process below, as whoever stands above sees it, and its own end of the channel.
function aProcess(startedAt = 1): { above: Other; own: Other } {
  const [above, own] = aChannel();
  answerAsks(own, async (whom) => ({
    reports: whom === "others" ? [] : [{ process: whom.name, startedAt, values: [] }],
    missing: [],
  }));
  return { above, own };
}

const namesIn = (gathered: Awaited<ReturnType<typeof ask>>) => gathered?.reports.map(({ process }) => process);

test("who asks learns its name and gets the reports of all others; who is not there is named", async () => {
  const [one, two] = [aProcess(), aProcess()];
  const places: Place[] = [
    { name: "web-1", taken: [one.above] },
    { name: "web-2", taken: [two.above] },
    { name: "web-3", taken: [] },
  ];
  relayFor(one.above, { places: () => places, own: "primary" });
  const gathered = await ask(one.own, "others", 1000);
  expect(namesIn(gathered)).toEqual(["primary", "web-2"]);
  expect(gathered).toMatchObject({ you: "web-1", missing: ["web-3"] });
});

test("what stands above knows more, and does not rename who asks", async () => {
  const [web, worker] = [aProcess(), aProcess()];
  const [top, primary] = aChannel();
  const above: Place[] = [
    { name: "web", taken: [top] },
    { name: "worker", taken: [worker.above] },
  ];
  relayFor(top, { places: () => above });
  relayFor(web.above, { places: () => [{ name: "web-1", taken: [web.above] }], own: "primary", above: primary });
  const gathered = await ask(web.own, "others", 1000);
  expect(namesIn(gathered)).toEqual(["primary", "worker"]);
  expect(gathered?.you).toBe("web-1");
});

test("who does not answer in time is missing, and nobody waits for ever", async () => {
  vi.useFakeTimers();
  const [one] = [aProcess()];
  const [silent] = aChannel();
  const places: Place[] = [
    { name: "web-1", taken: [one.above] },
    { name: "web-2", taken: [silent] },
  ];
  relayFor(one.above, { places: () => places });
  const asked = ask(one.own, "others", 5000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await asked).toMatchObject({ reports: [], missing: ["web-2"] });
  vi.useRealTimers();
});

test("a channel that is closed is no answer", async () => {
  const closed = Object.assign(new EventEmitter(), {
    send: () => {
      throw new Error("ERR_IPC_CHANNEL_CLOSED");
    },
  });
  expect(await ask(closed, "others", 5000)).toBeNull();
  expect(await ask(new EventEmitter(), "others", 5000)).toBeNull();
});

test("what stands above and says nothing takes nobody's figures away", async () => {
  vi.useFakeTimers();
  const [one, two] = [aProcess(), aProcess()];
  const [silent] = aChannel();
  const places: Place[] = [
    { name: "web-1", taken: [one.above] },
    { name: "web-2", taken: [two.above] },
  ];
  relayFor(one.above, { places: () => places, own: "primary", above: silent });
  reportTo(one.own);
  const gathering = gatherReports();
  await vi.advanceTimersByTimeAsync(2000);
  const { reports } = await gathering;
  expect(reports.map(({ process }) => process).sort()).toEqual(["primary", "web-1", "web-2"]);
  vi.useRealTimers();
});

test("where two have one seat for a moment, the newer one speaks", async () => {
  const [asker, old, young] = [aProcess(), aProcess(1), aProcess(2)];
  const places: Place[] = [
    { name: "web-1", taken: [asker.above] },
    { name: "web-2", taken: [young.above, old.above] },
  ];
  relayFor(asker.above, { places: () => places });
  reportTo(asker.own);
  const { reports, missing } = await gatherReports();
  expect(reports.map(({ process, startedAt }) => [process, startedAt])).toContainEqual(["web-2", 2]);
  expect([reports.length, missing]).toEqual([2, []]);
});
