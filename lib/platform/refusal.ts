/** The codes of an expected no, with the HTTP status each answers with. */
export const refusalStatus = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 422,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  gone: 410,
  unavailable: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;
export type FieldMessages = Record<string, string>;

type Details = { fields?: FieldMessages; retryAfterSeconds?: number };

const brand = Symbol.for("firsthand.refusal");

/** An expected no, written for the visitor. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: FieldMessages;
  readonly retryAfterSeconds: number | undefined;
  readonly [brand] = true;

  constructor(code: RefusalCode, message: string, details: Details = {}) {
    super(message);
    this.name = "Refusal";
    this.code = code;
    this.fields = details.fields ?? {};
    this.retryAfterSeconds = details.retryAfterSeconds;
  }

  get status(): number {
    return refusalStatus[this.code];
  }
}

/** Whether something thrown is a refusal, also one made by the other module graph of this process. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === "object" && thrown !== null && brand in thrown;
}

/** A refusal that stands beside one field. */
export function refuseField(field: string, message: string): Refusal {
  return new Refusal("invalid", message, { fields: { [field]: message } });
}

/** What signed-out visitors are told. */
export function signedOut(toDo = "do this"): Refusal {
  return new Refusal("signed_out", `Log in or sign up to ${toDo}.`);
}

/** What a visitor is told when there is more to do than can be done now. Nothing was changed. */
export function busy(retryAfterSeconds = 2): Refusal {
  return new Refusal("unavailable", "The site is very busy just now. Nothing was changed: try again in a moment.", {
    retryAfterSeconds,
  });
}

/** What is hidden from an actor answers like what does not exist. */
export function notFound(what = "page"): Refusal {
  return new Refusal("not_found", `There is no such ${what}.`);
}
