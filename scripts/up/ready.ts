import { setTimeout as wait } from "node:timers/promises";

/** Waits until the site answers that it is ready; gives up, saying false, when `until` says so. */
export async function isReady(address: string, until: () => boolean): Promise<boolean> {
  while (!until()) {
    if (await answers(`${address}/readyz`)) return true;
    await wait(50);
  }
  return false;
}

/** Where this machine reaches a site that listens on a host and port. */
export function ownAddress(host: string, port: number): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: "manual" });
    await response.arrayBuffer();
    return response.status === 200;
  } catch (thrown) {
    // Nobody listens yet, or not in time.
    if (thrown instanceof TypeError || thrown instanceof DOMException) return false;
    throw thrown;
  }
}
