const CDATA = "<![CDATA[";

/** Escapes each "<" that begins no tag ("I <3 it", "1<<2"), so that it does not swallow what follows; CDATA stays as it is. */
export function escapeStrayBrackets(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf(CDATA); start >= 0; start = text.indexOf(CDATA, at)) {
    const end = text.indexOf("]]>", start);
    if (end < 0) break;
    parts.push(escaped(text.slice(at, start)), text.slice(start, end + 3));
    at = end + 3;
  }
  return parts.join("") + escaped(text.slice(at));
}

function escaped(text: string): string {
  return text.replace(/<(?=[\d<=>(;,.-])/g, "&lt;");
}
