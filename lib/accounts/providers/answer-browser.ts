import { escapeUTF8 } from "entities";

/** Leads on to an address of this site, after a POST or from another site. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

/**
 * A page that leads on to a provider by itself. Not a redirect: the policy of our pages lets forms lead to this site only,
 * and browsers hold that against each redirect of the answer.
 */
export function leadOn(address: string, name: string): Response {
  const [to, at] = [escapeUTF8(address), escapeUTF8(name)];
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<title>On to ${at}</title>
</head>
<body>
<main>
<h1>On to ${at}</h1>
<p><a href="${to}">Go on to ${at}</a> if nothing happens.</p>
</main>
</body>
</html>
`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
