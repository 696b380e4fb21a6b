/** Whether a body (HTML) begins with the words of its summary, as those of feeds do that have no summary of their own. */
export function beginsWith(bodyHtml: string, summary: string): boolean {
  const wanted = words(summary);
  return wanted !== "" && words(bodyHtml.replace(/<[^>]*>/g, " ")).startsWith(wanted);
}

// Letters and digits alone: signs, white space and the marks of a cut differ between the two.
function words(text: string): string {
  return text.replace(/&#?\w+;/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
}
