const address = /[^\s@<>"'()]+@[^\s@<>"'()]+/g;
const secret = /\b(?=[\w-]*\d)[\w-]{20,}\b/g;
const withPassword = /(\w+:\/\/)[^\s/@]+@/g;

const longest = 300;

/** The first line of what a job failed with, without addresses of people and without anything that looks like a key or a token. */
export function sayError(output: unknown): string {
  const line = messageOf(output).split("\n")[0]?.trim() ?? "";
  const clean = line.replace(withPassword, "$1").replace(address, "…@…").replace(secret, "…");
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean || "It said nothing.";
}

function messageOf(output: unknown): string {
  if (typeof output === "string") return output;
  if (typeof output !== "object" || output === null) return "";
  if ("message" in output && typeof output.message === "string") return output.message;
  return "value" in output ? messageOf(output.value) : "";
}
