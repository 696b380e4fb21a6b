/** Why bytes cannot be read as a feed. */
export type FeedFaultCode = "empty" | "not_a_feed" | "too_large" | "too_deep" | "entity_bomb" | "external_entity";

/** What was fetched cannot be read as a feed. The message says why, in words for its contributor. */
export class FeedFault extends Error {
  override readonly name = "FeedFault";
  readonly code: FeedFaultCode;

  constructor(code: FeedFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
