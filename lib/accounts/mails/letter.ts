/** What a mail says: paragraphs, at most one link as a button, who it is from, and how to get no more like it. */
export type Letter = {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** Lines that each lead somewhere. */
  list?: readonly { label: string; url: string }[];
  link?: { label: string; url: string };
  closing: readonly string[];
  siteName: string;
  /** Why it was sent, and where to end such mails. */
  stop?: { why: string; label: string; url: string };
};

/** The plain text and the HTML of a letter; they say the same. */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string } {
  return { subject: letter.subject, text: plainText(letter), html: html(letter) };
}

function plainText({ greeting, paragraphs, list = [], link, closing, siteName, stop }: Letter): string {
  const parts = [
    ...[greeting, ...paragraphs, ...list.map(({ label, url }) => `${label}\n${url}`)],
    ...(link ? [`${link.label}:\n${link.url}`] : []),
    ...[...closing, siteName],
    ...(stop ? [`${stop.why} ${stop.label}:\n${stop.url}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function html({ subject, greeting, paragraphs, list = [], link, closing, siteName, stop }: Letter): string {
  const line = (text: string) => `<p>${escaped(text)}</p>`;
  const button = link
    ? [
        `<p><a href="${escaped(link.url)}" style="display:inline-block;padding:12px 20px;background:#17150f;color:#fbfaf7;text-decoration:none;border-radius:3px">${escaped(link.label)}</a></p>`,
        `<p style="font-size:13px;color:#5b564a">Or open this address: <br><a href="${escaped(link.url)}">${escaped(link.url)}</a></p>`,
      ]
    : [];
  const lines = list.map(({ label, url }) => `<p><a href="${escaped(url)}">${escaped(label)}</a></p>`);
  const foot = stop
    ? [
        `<p style="font-size:13px;color:#5b564a">${escaped(stop.why)} <a href="${escaped(stop.url)}">${escaped(stop.label)}</a></p>`,
      ]
    : [];
  const said = [line(greeting), ...paragraphs.map(line), ...lines];
  const body = [...said, ...button, ...closing.map(line), line(siteName), ...foot];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf7;color:#17150f;font:16px/1.6 Georgia,serif">
<div style="max-width:36em;margin:0 auto">
${body.join("\n")}
</div></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
