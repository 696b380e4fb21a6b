import { createServer } from "node:net";
import { Halt } from "../halt.ts";

/** Ends with a sentence when the site could not listen where it is told to. */
export async function checkPort(port: number, host: string): Promise<void> {
  const code = await tryListening(port, host);
  if (code) throw new Halt(explain(code, port, host));
}

function tryListening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function explain(code: string, port: number, host: string): string {
  if (code === "EADDRINUSE") {
    const other = port === 65535 ? 3000 : port + 1;
    return `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${other} npm start.`;
  }
  if (code === "EACCES") return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `HOST is ${host}, which is not an address of this machine. Use 127.0.0.1 (only this machine) or 0.0.0.0 (everybody).`;
  }
  return `The site cannot listen on ${host}:${port} (${code}). Set HOST and PORT to something that works here.`;
}
