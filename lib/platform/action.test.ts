import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Actor } from "../policy.ts";
import { action, formRecord, guestAction } from "./action.ts";
import { parseInput } from "./parse-input.ts";
import { Refusal } from "./refusal.ts";

const { current } = vi.hoisted(() => ({ current: { actor: null as Actor | null } }));
vi.mock("./session/current.ts", () => ({ currentActor: async () => current.actor }));

const rosa: Actor = { id: "1", handle: "rosa", penName: "Rosa", roles: [], verified: true, bans: [] };
const note = z.object({ title: z.string().min(1, "Give it a title."), body: z.string().default("") });

function form(fields: Record<string, string | string[] | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  }
  return data;
}

const idle = { status: "idle" } as const;

beforeEach(() => {
  current.actor = rosa;
});

describe("a door", () => {
  test("hands the parsed form and the actor on, and answers with what came of it", async () => {
    const door = action(note, async (input, actor) => ({ input, by: actor.handle }));
    const state = await door(idle, form({ title: "One", $ACTION_ID_x: "", other: "left out" }));
    expect(state).toEqual({ status: "done", data: { input: { title: "One", body: "" }, by: "rosa" } });
  });

  test("is for members", async () => {
    current.actor = null;
    const run = vi.fn();
    expect(await action(note, run)(idle, form({ title: "One" }))).toMatchObject({
      status: "refused",
      code: "signed_out",
    });
    expect(run).not.toHaveBeenCalled();
  });

  test("can be for guests too", async () => {
    current.actor = null;
    const door = guestAction(note, async (_, actor) => actor);
    expect(await door(idle, form({ title: "One" }))).toEqual({ status: "done", data: null });
  });

  test("keeps what was typed when it refuses, but no secret and no file", async () => {
    const door = action(note, async () =>
      Promise.reject(new Refusal("conflict", "Too late.", { fields: { body: "Old." } })),
    );
    const file = new File(["x"], "x.png");
    const sent = form({
      title: "One",
      body: "Two",
      password: "p",
      newPassword: "p",
      token: "t",
      $ACTION_KEY: "k",
      file,
    });
    expect(await door(idle, sent)).toEqual({
      status: "refused",
      code: "conflict",
      message: "Too late.",
      fields: { body: "Old." },
      values: { title: "One", body: "Two" },
    });
  });

  test("says which field cannot be used", async () => {
    const state = await action(note, async () => 1)(idle, form({ title: "" }));
    expect(state).toMatchObject({
      code: "invalid",
      message: "Give it a title.",
      fields: { title: "Give it a title." },
    });
  });

  test("lets a fault through: it is no refusal", async () => {
    const door = action(note, async () => Promise.reject(new TypeError("a bug")));
    await expect(door(idle, form({ title: "One" }))).rejects.toThrow("a bug");
  });

  test("knows a refusal of the other module graph", async () => {
    const foreign = { [Symbol.for("firsthand.refusal")]: true, code: "gone", message: "Gone.", fields: {} };
    const door = action(note, () => Promise.reject(foreign));
    expect(await door(idle, form({ title: "One" }))).toMatchObject({
      status: "refused",
      code: "gone",
      message: "Gone.",
    });
  });
});

test("a form as a record: what is repeated is a list, and React's own fields are left out", () => {
  const record = formRecord(form({ tag: ["a", "b"], title: "One", $ACTION_REF_1: "", empty: "" }));
  expect(record).toEqual({ tag: ["a", "b"], title: "One", empty: "" });
});

describe("input", () => {
  const schema = z.object({
    id: z.string(),
    count: z.number().max(3),
    kind: z.enum(["a", "b"]),
    list: z.array(z.string().min(2)),
    own: z.string("Say it in your own words."),
  });

  function fault(input: unknown): { message: string; fields: Record<string, string> } {
    try {
      return parseInput(schema, input) as never;
    } catch (thrown) {
      if (thrown instanceof Refusal) return { message: thrown.message, fields: thrown.fields };
      throw thrown;
    }
  }

  test("each field has its first fault, in plain words; the schema's own win", () => {
    expect(fault({ count: 4, kind: "c", list: ["aa", "a"], own: 1 })).toEqual({
      message: "This is missing.",
      fields: {
        id: "This is missing.",
        count: "This is too long or too large: at most 3.",
        kind: "This has to be one of: a, b.",
        "list.1": "This is too short or too small: at least 2.",
        own: "Say it in your own words.",
      },
    });
  });

  test("what is no record at all is refused too", () => {
    expect(fault([]).message).toBe("This has to be of another kind: object.");
    expect(fault(undefined).message).toBe("This is missing.");
  });

  test("what fits is given back parsed", () => {
    const good = { id: "1", count: 1, kind: "a", list: [], own: "x" };
    expect(parseInput(schema, { ...good, more: 1 })).toEqual(good);
  });
});
