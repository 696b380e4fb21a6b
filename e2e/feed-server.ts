import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Page = { body: Buffer; headers: Record<string, string>; status: number };

export type FeedServer = { url: string; stop(): Promise<void> };

/** Starts a server that stands in for the rest of the web: what was PUT at an address is what GET finds there. */
export async function startFeedServer(): Promise<FeedServer> {
  const pages = new Map<string, Page>();
  const server = createServer((request, response) => {
    const done = request.method === "PUT" ? keep(pages, request, response) : answer(pages, request, response);
    done.catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

async function keep(pages: Map<string, Page>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const status = Number(request.headers["x-status"] ?? 200);
  const location = request.headers["x-location"];
  const type = request.headers["content-type"] ?? "text/html; charset=utf-8";
  const headers = { "content-type": type, ...(typeof location === "string" && { location }) };
  pages.set(pathOf(request), { body: Buffer.concat(chunks), headers, status });
  response.writeHead(204).end();
}

const nothing: Page = { body: Buffer.from("Nothing here."), headers: { "content-type": "text/plain" }, status: 404 };

async function answer(pages: Map<string, Page>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = pages.get(pathOf(request)) ?? nothing;
  response.writeHead(page.status, page.headers).end(page.body);
}

function pathOf({ url }: IncomingMessage): string {
  return (url ?? "/").split("?")[0] ?? "/";
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
