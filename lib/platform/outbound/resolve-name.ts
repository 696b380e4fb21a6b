import { Resolver } from "node:dns/promises";

/**
 * All addresses of a name, of both versions, from the name servers of this machine or the given ones; throws what they
 * say when there is none. The system's own lookup is not used: it holds one of the few threads of this process for as
 * long as a stranger's name server likes, and reads this machine's table of hosts.
 */
export async function resolveName(name: string, signal: AbortSignal, servers?: string[]): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_500, tries: 2 });
  if (servers) resolver.setServers(servers);
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  signal.removeEventListener("abort", cancel);
  return addressesIn(answers);
}

function addressesIn(answers: PromiseSettledResult<string[]>[]): string[] {
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (addresses.length === 0 && failed) throw failed.reason;
  return addresses;
}
