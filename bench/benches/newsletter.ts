// A newsletter to 20,000 readers over a local mail server, killed three times: npm run bench -- newsletter [readers=… connections=…].
import { startThrowawayCluster } from "../../prisma/builders/throwaway-cluster.ts";
import { ledgerOf, makeNewsletterWorld, type NewsletterWorld, sendAll } from "../newsletter/world.ts";
import { printCheck, printFigure } from "../report.ts";

type Options = { readers: number; connections: number };

const kills = 3;

/** Sends one edition whole, and another in a process that is killed three times on the way. */
export async function runAlone(settings: readonly string[]): Promise<boolean> {
  const options = readSettings(settings);
  const cluster = await startThrowawayCluster(["fsync=on", "synchronous_commit=on"]);
  try {
    const whole = await isWhole(await makeNewsletterWorld(cluster, { name: "whole", ...options }), options);
    return (
      (await isRightAfterKills(await makeNewsletterWorld(cluster, { name: "killed", ...options }), options)) && whole
    );
  } finally {
    await cluster.stop();
  }
}

async function isWhole(world: NewsletterWorld, { readers }: Options): Promise<boolean> {
  const { seconds, arrived, early, most } = await sendAll(world, []);
  printFigure(`newsletter to ${readers} readers`, seconds, "s");
  printFigure("mails sent", readers / seconds, "/s");
  printFigure("memory after a tenth of them", early, "MB");
  printFigure("memory at most", most, "MB");
  const flat = printCheck(
    "memory stays flat",
    most < early * 1.3 + 20,
    `${Math.round(early)} → ${Math.round(most)} MB`,
  );
  const once = arrived.size === readers && [...arrived.values()].every((ids) => ids.length === 1);
  return printCheck("everybody got it once", once, `${arrived.size} of ${readers}`) && flat;
}

async function isRightAfterKills(world: NewsletterWorld, { readers, connections }: Options): Promise<boolean> {
  const at = Array.from({ length: kills }, (_, n) => Math.round((readers * (n + 1)) / (kills + 1)));
  const { seconds, arrived } = await sendAll(world, at);
  printFigure(`the same, killed ${kills} times`, seconds, "s");
  const doubles = [...arrived.values()].filter((ids) => ids.length > 1);
  printFigure("sent twice", doubles.length, "mails");
  const checks = [
    printCheck("nobody is missed", arrived.size === readers, `${arrived.size} of ${readers}`),
    printCheck("twice only what a connection had in hand", doubles.length <= kills * connections),
    printCheck(
      "and with the same Message-ID",
      doubles.every((ids) => new Set(ids).size === 1),
    ),
    printCheck("the ledger says the same", (await ledgerOf(world)) === `sent ${readers}`, await ledgerOf(world)),
  ];
  return checks.every(Boolean);
}

function readSettings(settings: readonly string[]): Options {
  const options: Options = { readers: 20_000, connections: 5 };
  for (const setting of settings) {
    const [name = "", value = ""] = setting.split("=");
    if (!Object.hasOwn(options, name) || !(Number(value) > 0))
      throw new Error(`"${setting}" is no setting. There are: ${Object.keys(options).join(", ")}, each name=number.`);
    options[name as keyof Options] = Number(value);
  }
  return options;
}
