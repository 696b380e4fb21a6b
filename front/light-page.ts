import { firstScriptPath } from "../lib/platform/first-script.ts";
import { shared } from "../lib/platform/shared.ts";

const scriptTag = /<script( [^>]*)?>([^<]*)<\/script>/g;
const scriptPreload = /<link rel="preload" as="script"[^>]*>/g;
// What may wait: Next's own start, and its data. Any other inline script has to run as the page is read.
const mayWait = /^(?:\(globalThis\["TURBOPACK"\]|\(?self\.__next_f)/;

const loading = / (src|async|defer|nomodule|crossorigin|integrity|fetchpriority|referrerpolicy)=/gi;

const built = shared("first-script", () => ({ path: firstScriptPath(process.cwd()) }));

/**
 * Holds back the scripts that Next wrote into a page (they carry the nonce) and puts the first script in their place,
 * which lets them go when they are wanted (components/site/awaken.ts). A page that cannot do without them stays as it is.
 */
export function lightPage(html: string, nonce: string, firstScript = built.path): string {
  if (!firstScript || !html.includes("</head>") || !everyScriptMayWait(html, nonce)) return html;
  const mark = ` nonce="${nonce}"`;
  return html
    .replaceAll(scriptPreload, "")
    .replaceAll(scriptTag, (tag) => (tag.includes(mark) ? heldTag(tag) : tag))
    .replace("</head>", `<script src="${firstScript}" defer=""></script></head>`);
}

// What is no script for the browser may not say, by HTML, from where and how it is loaded.
function heldTag(tag: string): string {
  const end = tag.indexOf(">");
  return `<script type="text/held"${tag.slice("<script".length, end).replaceAll(loading, " data-held-$1=")}${tag.slice(end)}`;
}

function everyScriptMayWait(html: string, nonce: string): boolean {
  const own = [...html.matchAll(scriptTag)].filter(([, attributes]) => attributes?.includes(`nonce="${nonce}"`));
  return (
    own.length > 0 && own.every(([, attributes, code = ""]) => attributes?.includes(" src=") || mayWait.test(code))
  );
}
