import type { Socket } from "node:net";
import { Readable, type Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createBrotliCompress, createDeflate, createGzip, createZstdCompress, type Zlib } from "node:zlib";

/** A hostile body: how it is said to a connection, and whether a fetch has to refuse it or may hand it to a parser. */
export type Body = { say: (socket: Socket) => void; refused: boolean };

const MEGABYTE = 1024 * 1024;
const BOMB_MEGABYTES = 512;
const head = (...headers: string[]) => `${["HTTP/1.1 200 OK", ...headers].join("\r\n")}\r\n\r\n`;
const packers: Record<string, () => Transform & Zlib> = {
  gzip: createGzip,
  deflate: createDeflate,
  br: createBrotliCompress,
  zstd: createZstdCompress,
};

/** The body that a corpus describes in words; null when it is of no kind known here. */
export async function bodyOf(words: string): Promise<Body | null> {
  const packed = /\b(gzip|deflate|br|brotli|zstd)\b/i.exec(words)?.[1]?.toLowerCase().replace("brotli", "br");
  if (packed) return refused(await bomb(packed));
  const kind = kinds.find(({ pattern }) => pattern.test(words));
  return kind ? { say: kind.say, refused: kind.refused } : null;
}

const kinds: readonly (Body & { pattern: RegExp })[] = [
  { pattern: /content-length/i, refused: true, say: (socket) => socket.write(head("Content-Length: 5368709120")) },
  {
    pattern: /headers? never|slow header/i,
    refused: true,
    say: (socket) => drip(socket, "HTTP/1.1 200 OK\r\n", "X: y\r\n"),
  },
  { pattern: /silence|no bytes|hang/i, refused: true, say: () => {} },
  { pattern: /drip|slow|trickle/i, refused: true, say: (socket) => drip(socket, head("Content-Length: 4000000"), "<") },
  { pattern: /header/i, refused: true, say: (socket) => socket.write(head(`X: ${"y".repeat(MEGABYTE)}`)) },
  {
    pattern: /xml|xxe|xinclude|entit|laughs|stylesheet|nest/i,
    refused: false,
    say: (socket) => socket.end(head() + document),
  },
  {
    pattern: /chunk/i,
    refused: true,
    say: (socket) => pour(socket, head("Transfer-Encoding: chunked"), "2710\r\n", "\r\n"),
  },
  {
    pattern: /endless|infinite|never end|unbounded|no length/i,
    refused: true,
    say: (socket) => pour(socket, head(), "", ""),
  },
];

const document = `<?xml version="1.0"?>
<?xml-stylesheet href="http://127.0.0.1/style.xsl"?>
<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY away SYSTEM "http://127.0.0.1/entity">]>
<rss xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="http://127.0.0.1/"/><title>&file;&away;</title></rss>
`;

function refused(say: Body["say"]): Body {
  return { say, refused: true };
}

async function bomb(coding: string): Promise<Body["say"]> {
  const zeros = Buffer.alloc(MEGABYTE);
  const pieces = Readable.from(Array.from({ length: BOMB_MEGABYTES }, () => zeros));
  const packed = await buffer(pieces.pipe((packers[coding] ?? createGzip)()));
  return (socket) => {
    socket.write(head(`Content-Encoding: ${coding}`));
    socket.end(packed);
  };
}

function drip(socket: Socket, first: string, piece: string): void {
  socket.write(first);
  const timer = setInterval(() => socket.write(piece), 100);
  socket.on("close", () => clearInterval(timer));
}

function pour(socket: Socket, first: string, before: string, after: string): void {
  const piece = before + "x".repeat(10_000) + after;
  socket.write(first);
  const more = () => {
    while (socket.writable) if (!socket.write(piece)) return void socket.once("drain", more);
  };
  more();
}
