/** How many members a comment mentions at most; what goes beyond is text. */
export const mostMentions = 10;

/** "@rosa-m", not within an address, a word or an e-mail. Its first group is the handle. */
export const mention =
  /(?<![\p{L}\p{N}_@./&=-])@([a-z0-9](?:[a-z0-9-]{1,28})[a-z0-9])(?![\p{L}\p{N}_@]|[.-][\p{L}\p{N}])/giu;

/** The handles that a text mentions, each once, in their order; whether they are anybody's is not known here. */
export function mentionsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, handle = ""] of text.matchAll(mention)) {
    found.add(handle.toLowerCase());
    if (found.size === mostMentions) break;
  }
  return [...found];
}
