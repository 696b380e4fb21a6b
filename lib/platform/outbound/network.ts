import { Resolver } from "node:dns/promises";
import { connect, isIP, type Socket } from "node:net";

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
export const network: Network = { resolve, dial };

// Not the system's lookup: it holds one of four threads for as long as a stranger's name server likes.
async function resolve(name: string, signal: AbortSignal): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_500, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  signal.removeEventListener("abort", cancel);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (addresses.length === 0 && failed) throw failed.reason;
  return addresses;
}

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
