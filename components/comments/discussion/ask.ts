import type { Refusal } from "@/components/comments/comment-form.tsx";

export type Answer<T> = { data: T } | { refusal: Refusal };

type Question = { method?: string; body?: object; key?: string };

/** Asks the public interface; an answer that is no answer is a refusal too. */
export async function ask<T>(path: string, { method = "GET", body, key }: Question = {}): Promise<Answer<T>> {
  const headers = { accept: "application/json", "content-type": "application/json" };
  try {
    const response = await fetch(path, {
      method,
      keepalive: method !== "GET", // what was pressed is done, also when the reader leaves at once
      headers: key ? { ...headers, "idempotency-key": key } : headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.status === 204) return { data: undefined as T };
    const answer = (await response.json()) as T & { code?: string; title?: string; fields?: Record<string, string> };
    if (response.ok) return { data: answer };
    const message = answer.title ?? "Something went wrong on our side. Nothing was changed. Try again in a moment.";
    return { refusal: { code: answer.code ?? "failed", message, fields: answer.fields ?? {} } };
  } catch {
    const message = "We could not be reached, so nothing was changed. Check your connection and try again.";
    return { refusal: { code: "unreachable", message } };
  }
}
