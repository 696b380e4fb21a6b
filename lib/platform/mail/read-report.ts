import PostalMime from "postal-mime";
import { markedKeys } from "./bounce-mark.ts";

/** What a delivery report (RFC 3464) says: which mail of ours it is about, and why that did not arrive. */
export type Report = { keys: Buffer[]; action: string; status: string; recipient: string };

/** Reads a delivery report; null for any other mail. The mark of ours stands in its recipient, or in what it returns of the mail. */
export async function readReport(source: Uint8Array): Promise<Report | null> {
  const mail = await PostalMime.parse(source, { attachmentEncoding: "utf8", forceRfc822Attachments: true });
  const parts = mail.attachments.map(({ mimeType, content }) => ({ mimeType, text: String(content) }));
  const report = parts.find(({ mimeType }) => mimeType === "message/delivery-status")?.text;
  if (report === undefined) return null;
  const field = fieldOf(report.replace(/\r?\n[ \t]+/g, " "));
  const headers = mail.headers.map(({ value }) => value);
  return {
    keys: markedKeys([...headers, ...parts.map(({ text }) => text)].join("\n")),
    action: field("Action").toLowerCase(),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field("Status"))?.[0] ?? "",
    recipient: field("(?:Original|Final)-Recipient")
      .replace(/^rfc822;\s*/i, "")
      .toLowerCase(),
  };
}

function fieldOf(report: string): (name: string) => string {
  return (name) => new RegExp(`^${name}:[ \\t]*(.*)$`, "im").exec(report)?.[1]?.trim() ?? "";
}
