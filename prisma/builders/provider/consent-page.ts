import { escapeUTF8 } from "entities";

/** The page on which the provider asks who somebody is, and whether they agree. */
export function consentPage({ pathname, searchParams }: URL): string {
  const kept = [...searchParams].map(
    ([name, value]) => `<input type="hidden" name="${escapeUTF8(name)}" value="${escapeUTF8(value)}">`,
  );
  return `<!doctype html><html lang="en"><title>Openhouse</title><h1>Openhouse</h1><form action="${pathname}">
${kept.join("\n")}
<label>Your address <input name="email"></label>
<button>Agree</button> <button name="deny" value="1">Do not agree</button></form></html>`;
}
