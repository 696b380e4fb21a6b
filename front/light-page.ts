import { firstScriptPath } from "../lib/platform/first-script.ts";
import { shared } from "../lib/platform/shared.ts";

const scriptTag = /<script( [^>]*)?>([^<]*)<\/script>/g;
const scriptPreload = /<link rel="preload" as="script"[^>]*>/g;
// What may wait: Next's own start, and its data. Any other inline script has to run as the page is read.
const mayWait = /^(?:\(globalThis\["TURBOPACK"\]|\(?self\.__next_f)/;

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
    .replaceAll(scriptTag, (tag) => (tag.includes(mark) ? tag.replace("<script", '<script type="text/held"') : tag))
    .replace("</head>", `<script src="${firstScript}" defer=""></script></head>`);
}

function everyScriptMayWait(html: string, nonce: string): boolean {
  const own = [...html.matchAll(scriptTag)].filter(([, attributes]) => attributes?.includes(`nonce="${nonce}"`));
  return (
    own.length > 0 && own.every(([, attributes, code = ""]) => attributes?.includes(" src=") || mayWait.test(code))
  );
}
