import { connect, isIP, type Socket } from "node:net";
import { resolveName } from "./resolve-name.ts";

/** Where to connect: one of these addresses, all of the same host. */
export type Target = { host: string; addresses: readonly string[]; port: number };

/** What a fetch asks of the network. Tests put another in place. */
export type Network = {
  /** All addresses of a name; throws what the lookup says when there is none. */
  resolve: (name: string, signal: AbortSignal) => Promise<string[]>;
  /** A socket that is about to connect to one of the addresses, and to nothing else. */
  dial: (target: Target) => Socket;
};

/** The network of this machine, without proxies. */
export const network: Network = { resolve: resolveName, dial };

function dial({ host, addresses, port }: Target): Socket {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  return connect({
    host,
    port,
    lookup: (_name, _options, answer) => answer(null, answers),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 2_500,
  });
}
