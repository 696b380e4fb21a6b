import { lookup } from "node:dns/promises";
import { once } from "node:events";
import type { Socket } from "node:net";
import { addAbortSignal } from "node:stream";
import { connect as secureBy } from "node:tls";
import { portOf } from "./allow-list.ts";
import { isAllowed } from "./allowed.ts";
import { literalAddress } from "./literal-address.ts";
import type { Network } from "./network.ts";
import { isPublicAddress } from "./public-address.ts";
import { blocked } from "./public-url.ts";
import { OutboundRefusal } from "./refusal.ts";
import { type CodedFault, step } from "./step.ts";

const MOST_ADDRESSES = 8;

/**
 * A connection to the server of an address, encrypted for https, open until the caller destroys it or the signal is
 * given. Each address of the server is checked, and only checked ones are connected to.
 */
export async function openLine(url: URL, network: Network, signal: AbortSignal): Promise<Socket> {
  const addresses = await checkedAddresses(url, network, signal);
  const host = literalAddress(url) ?? url.hostname;
  const socket = network.dial({ host, addresses, port: portOf(url) });
  const line = await opened(socket, "connect", signal, () => noConnection(url));
  if (url.protocol === "http:") return line;
  return opened(secured(line, url), "secureConnect", signal, (fault) => notSecure(url, fault));
}

async function checkedAddresses(url: URL, network: Network, signal: AbortSignal): Promise<readonly string[]> {
  const literal = literalAddress(url);
  const addresses = literal
    ? [literal]
    : await step(
        signal,
        () => lookUp(url, network, signal),
        (fault) => noName(url, fault),
      );
  if (!isAllowed(url) && !addresses.every(isPublicAddress)) throw blocked(url.hostname);
  if (addresses.length === 0) throw noName(url, { code: "ENODATA" });
  return addresses.slice(0, MOST_ADDRESSES);
}

// What is allowed by name may stand in this machine's own table of hosts.
async function lookUp(url: URL, network: Network, signal: AbortSignal): Promise<string[]> {
  if (!isAllowed(url)) return network.resolve(url.hostname, signal);
  return (await lookup(url.hostname, { all: true })).map(({ address }) => address);
}

async function opened(
  socket: Socket,
  event: "connect" | "secureConnect",
  signal: AbortSignal,
  inWords: (fault: CodedFault) => OutboundRefusal,
): Promise<Socket> {
  // Each wait on the socket hears of its faults; one that comes between two waits must not end the process.
  socket.on("error", () => {});
  addAbortSignal(signal, socket);
  try {
    await step(signal, () => once(socket, event, { signal }), inWords);
    return socket;
  } catch (thrown) {
    socket.destroy();
    throw thrown;
  }
}

function secured(socket: Socket, url: URL): Socket {
  const literal = literalAddress(url);
  const host = literal ?? url.hostname.replace(/\.$/, "");
  return secureBy({
    socket,
    host,
    servername: literal ? "" : host,
    ALPNProtocols: ["http/1.1"],
    rejectUnauthorized: true,
  });
}

function noName({ hostname }: URL, { code }: { code: string }): OutboundRefusal {
  const known = /^(?:ENOTFOUND|ENODATA|EBADNAME)$/.test(code);
  const message = known ? `There is no server by the name of ${hostname}.` : `${hostname} could not be looked up.`;
  return new OutboundRefusal("unreachable", message);
}

function noConnection({ hostname }: URL): OutboundRefusal {
  return new OutboundRefusal("unreachable", `No connection to ${hostname} could be made.`);
}

function notSecure({ hostname }: URL, { code }: CodedFault): OutboundRefusal {
  return new OutboundRefusal("tls", `No secure connection to ${hostname} could be made: ${reasons[code] ?? code}.`);
}

const reasons: Record<string, string> = {
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it has signed its certificate itself",
  SELF_SIGNED_CERT_IN_CHAIN: "nobody known has signed its certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate lacks the one that signed it",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "nobody known has signed its certificate",
  ECONNRESET: "it hung up",
  EPROTO: "it does not speak TLS as we do",
};
