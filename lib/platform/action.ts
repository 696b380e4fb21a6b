import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "../policy.ts";
import { asRefusal } from "./db/unreachable.ts";
import { parseInput } from "./parse-input.ts";
import { type FieldMessages, type RefusalCode, signedOut } from "./refusal.ts";
import { currentActor } from "./session/current.ts";

/** What a form shows after it was sent. `values` is what was typed, so that nothing is lost; of boxes that share a name, all that were ticked, parted by commas. */
export type ActionState<R = undefined> =
  | { status: "idle" }
  | { status: "done"; data: R }
  | { status: "refused"; code: RefusalCode; message: string; fields: FieldMessages; values: Record<string, string> };

/** A door for forms: works with useActionState, and without JavaScript. */
export type Action<R> = (state: ActionState<R>, form: FormData) => Promise<ActionState<R>>;

type LeadTo<R, I> = { leadTo?: (result: R, input: I) => string | undefined };

/** Makes a door that members come through: requires the actor, parses the form, runs, answers refusals as state. */
export function action<S extends z.ZodType, R>(
  schema: S,
  run: (input: z.output<S>, actor: Actor) => Promise<R>,
  options: LeadTo<R, z.output<S>> = {},
): Action<R> {
  return door(
    schema,
    (input, actor) => {
      if (!actor) throw signedOut();
      return run(input, actor);
    },
    options,
  );
}

/** The same for doors that guests may use too. */
export function guestAction<S extends z.ZodType, R>(
  schema: S,
  run: (input: z.output<S>, actor: Actor | null) => Promise<R>,
  options: LeadTo<R, z.output<S>> = {},
): Action<R> {
  return door(schema, run, options);
}

function door<S extends z.ZodType, R>(
  schema: S,
  run: (input: z.output<S>, actor: Actor | null) => Promise<R>,
  options: LeadTo<R, z.output<S>>,
): Action<R> {
  return async (_state, form) => {
    let target: string | undefined;
    try {
      const input = parseInput(schema, formRecord(form));
      const data = await run(input, await currentActor());
      target = options.leadTo?.(data, input);
      if (!target) return { status: "done", data };
    } catch (thrown) {
      const refusal = asRefusal(thrown);
      if (!refusal) throw thrown;
      const { code, message, fields } = refusal;
      return { status: "refused", code, message, fields, values: typed(form) };
    }
    return redirect(target);
  };
}

/** A form as a record; a name that is repeated becomes a list, and React's own fields are left out. */
export function formRecord(form: FormData): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const all = form.getAll(name);
    record[name] = all.length > 1 ? all : all[0];
  }
  return record;
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    const secret = name.startsWith("$ACTION") || /password|token|^current$/i.test(name);
    if (typeof value === "string" && !secret) values[name] = name in values ? `${values[name]},${value}` : value;
  }
  return values;
}
