import { z } from "zod";
import { email } from "../accounts/schema.ts";
import { longest, slots } from "./rules/slots.ts";

const dayMs = 24 * 60 * 60 * 1000;

export const promoId = z.string().regex(/^[0-9a-z]{1,40}$/, "There is no such promo.");

// One line: what cannot be seen, or turns the text around, goes.
const line = (most: number) =>
  z
    .string()
    .default("")
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\p{Cf}\p{Co}\p{Cc}\s]+/gu, " ")
        .trim(),
    )
    .refine((text) => [...text].length <= most, `Use at most ${most} characters.`);

const required = (most: number, sentence: string) => line(most).refine((text) => text !== "", sentence);

const link = line(longest.link).refine(
  isHttps,
  "Give the whole address of a page, beginning with https://, without a name or password in it.",
);

function isHttps(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" && url.hostname.includes(".") && url.username === "" && url.password === "";
}

const day = (sentence: string) => z.string(sentence).refine(isDay, sentence);

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayIn(text) === text;
}

function dayIn(text: string): string {
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString().slice(0, 10);
}

const noDay = z.literal("").transform(() => null);
const slot = z.enum(slots, "Choose a slot.");
const checked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const categories = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((list) => [...new Set(list)].sort())
  .refine((list) => list.every((slug) => /^[0-9a-z-]{1,60}$/.test(slug)), "Choose categories from the list.");

const fields = {
  slot,
  headline: required(longest.headline, "Write a headline."),
  words: line(longest.words),
  link,
  advertiser: required(longest.advertiser, "Say who pays for it: readers are told."),
  weight: z.coerce
    .number("Give a whole number from 1 to 100.")
    .pipe(z.int("Give a whole number from 1 to 100.").min(1, "Give at least 1.").max(100, "Give at most 100.")),
  categories,
  inHealth: checked,
  startsOn: day("Choose the first day."),
  endsOn: day("Choose the last day, or leave it empty.").or(noDay).default(null),
};

type Days = { startsOn: string; endsOn: string | null };

// What is no day is said at its field.
const inOrder = ({ startsOn, endsOn }: Days) =>
  endsOn === null || !isDay(startsOn) || !isDay(endsOn) || endsOn >= startsOn;
const order = { path: ["endsOn"], message: "The last day cannot come before the first one." };

// It begins with its first day and ends with its last one (UTC).
function withTimes<T extends Days>({ startsOn, endsOn, ...rest }: T) {
  return {
    ...rest,
    startsAt: new Date(startsOn),
    endsAt: endsOn === null ? null : new Date(new Date(endsOn).getTime() + dayMs),
  };
}

/** A new promo; `request` names what somebody had asked for, where it comes of that. */
export const makePromoInput = z
  .object({ ...fields, request: promoId.optional().or(z.literal("").transform(() => undefined)) })
  .refine(inOrder, order)
  .transform(withTimes);
export type NewPromo = z.output<typeof makePromoInput>;

/** Everything an admin sets of a promo that is there. */
export const changePromoInput = z
  .object({ ...fields, id: promoId })
  .refine(inOrder, order)
  .transform(withTimes);
export type PromoChange = z.output<typeof changePromoInput>;

export const promoInput = z.object({ id: promoId });
export type PromoNamed = z.output<typeof promoInput>;

const picture = z
  .instanceof(File, { message: "Choose a picture first." })
  .refine((file) => file.size > 0, "Choose a picture first.");

/** A promo's picture, with the words for who cannot see it. */
export const pictureInput = z.object({
  id: promoId,
  picture,
  alt: required(longest.alt, "Say what the picture shows, for readers who cannot see it."),
});
export type NewPicture = z.output<typeof pictureInput>;

const mostAsked = 1000;

/** What a request's longest texts are, in characters. */
export const longestAsked = { name: 100, words: mostAsked } as const;

/** Somebody asks to advertise. */
export const requestInput = z
  .object({
    name: required(longestAsked.name, "Say your name."),
    email,
    advertiser: required(longest.advertiser, "Say who would pay: readers are told."),
    words: z
      .string()
      .default("")
      .transform((typed) =>
        typed
          .normalize("NFC")
          .replace(/\r\n?/g, "\n")
          .replace(/[\p{Cf}\p{Co}]/gu, "")
          .trim(),
      )
      .refine((text) => text !== "", "Say what you want to show.")
      .refine((text) => [...text].length <= mostAsked, `Use at most ${mostAsked} characters.`),
    link,
    slot,
    startsOn: day("Choose the first day."),
    endsOn: day("Choose the last day."),
  })
  .refine(inOrder, order);
export type NewRequest = z.output<typeof requestInput>;

/** A request is declined, with a note to who asked. */
export const declineInput = z.object({
  request: promoId,
  note: z
    .string()
    .default("")
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .refine((text) => text !== "", "Write a sentence or two to who asked: they read it in the mail.")
    .refine((text) => [...text].length <= mostAsked, `Use at most ${mostAsked} characters.`),
});
export type Decline = z.output<typeof declineInput>;

/** What a page that shows promos sends to `POST /api/promos/seen`: those that have come into sight, and its story. */
export const seenSignal = z.object({
  promos: z.array(promoId).min(1, "promos names at least one promo.").max(4, "promos names at most four."),
  storyId: z
    .string()
    .regex(/^[0-9a-z]{1,40}$/, "storyId is not the id of a story.")
    .optional(),
});
export type SeenSignal = z.output<typeof seenSignal>;
