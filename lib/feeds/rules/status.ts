const known: Record<number, string> = {
  401: "The server asks for a password (401). A feed must be open to everybody.",
  402: "The server asks for money (402). A feed must be open to everybody.",
  403: "The server does not let us in (403). A firewall may take us for a bad robot: allow our User-Agent.",
  404: "There is nothing at this address (404).",
  406: "The server has no form of this that we can read (406).",
  410: "The feed is gone for good (410).",
  429: "The server says that we ask too often (429).",
  451: "The server may not show this for legal reasons (451).",
};

/** What an HTTP status means to a contributor whose feed answers with it. */
export function statusSentence(status: number): string {
  if (known[status]) return known[status];
  if (status >= 500) return `The server has a fault of its own (${status}).`;
  if (status >= 300 && status < 400) return `The server sends us on without saying where (${status}).`;
  return `The server answered with ${status}.`;
}
