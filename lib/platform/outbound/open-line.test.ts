import { readFileSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { fetchPublic } from "../outbound.ts";
import { type Network, network, type Target } from "./network.ts";
import { faultOf, sentenceOf } from "./testdata/failure.ts";
import { allow, canary, endAll, serve, start } from "./testdata/local-server.ts";

afterEach(endAll);

/** A network in which names have these answers, the last one again and again, and all connections lead to one port. */
function stub(answers: string[][], port: number) {
  const dialled: Target[] = [];
  let lookups = 0;
  const stubbed: Network = {
    resolve: async () => answers[Math.min(lookups++, answers.length - 1)] ?? [],
    dial: (target) => {
      dialled.push(target);
      return connect(port, "127.0.0.1");
    },
  };
  return { network: stubbed, dialled, lookups: () => lookups };
}

describe("what a name resolves to", () => {
  test("is connected to when it is public, after one lookup", async () => {
    const { port } = await serve((request, response) => response.end(request.headers.host));
    const world = stub([["93.184.216.34", "2606:4700:4700::1111"], ["127.0.0.1"]], port);
    const { bytes } = await fetchPublic("http://feeds.example.org/", {}, world.network);
    expect(bytes.toString()).toBe("feeds.example.org");
    const addresses = ["93.184.216.34", "2606:4700:4700::1111"];
    expect(world.dialled).toEqual([{ host: "feeds.example.org", addresses, port: 80 }]);
    expect(world.lookups()).toBe(1);
  });

  test.each([
    [["127.0.0.1"]],
    [["::1"]],
    [["169.254.169.254"]],
    [["::ffff:10.0.0.1"]],
    [["64:ff9b::a00:1"]],
    [["93.184.216.34", "127.0.0.1"]],
    [["93.184.216.34", "::1"]],
    [["255.255.255.255"]],
    [["not an address"]],
  ])("is not connected to when it is %j", async (answers) => {
    const closed = await canary();
    const world = stub([answers], closed.port);
    expect(await faultOf(fetchPublic("https://feeds.example.org/", {}, world.network))).toBe("blocked_address");
    expect(world.dialled).toEqual([]);
    expect(closed.connections()).toBe(0);
  });

  test("is asked and checked again after a redirect", async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: "/again" }).end());
    const world = stub([["93.184.216.34"], ["127.0.0.1"]], server.port);
    expect(await faultOf(fetchPublic("http://feeds.example.org/", {}, world.network))).toBe("blocked_address");
    expect(world.dialled.map(({ addresses }) => addresses)).toEqual([["93.184.216.34"]]);
    expect(server.connections()).toBe(1);
  });

  test("is nothing", async () => {
    const world = stub([[]], 1);
    expect(await sentenceOf(fetchPublic("http://nowhere.example/", {}, world.network))).toBe(
      "There is no server by the name of nowhere.example.",
    );
    expect(world.lookups()).toBe(1);
  });

  test("is not known to the name server, or that one is away", async () => {
    const failing = (code: string): Network => ({
      ...network,
      resolve: () => Promise.reject(Object.assign(new Error(code), { code })),
    });
    const asked = (code: string) => sentenceOf(fetchPublic("http://nowhere.example/", {}, failing(code)));
    expect(await asked("ENOTFOUND")).toBe("There is no server by the name of nowhere.example.");
    expect(await asked("ETIMEOUT")).toBe("nowhere.example could not be looked up.");
  });
});

describe("the socket", () => {
  test("goes to the addresses that were checked, whatever the name means elsewhere", async () => {
    const { port } = await serve((_, response) => response.end());
    const socket = network.dial({ host: "feeds.example.org", addresses: ["127.0.0.1"], port });
    await new Promise((done) => socket.once("connect", done));
    expect(socket.remoteAddress).toBe("127.0.0.1");
    socket.destroy();
  });

  test("takes the next address when one does not answer", async () => {
    const { port } = await serve((_, response) => response.end());
    const socket = network.dial({ host: "feeds.example.org", addresses: ["::1", "127.0.0.1"], port });
    await new Promise((done) => socket.once("connect", done));
    expect(socket.remoteAddress).toBe("127.0.0.1");
    socket.destroy();
  });

  test("that nobody listens to is said", async () => {
    const { origin, port } = await canary();
    await endAll();
    allow(`127.0.0.1:${port}`);
    expect(await sentenceOf(fetchPublic(origin))).toBe("No connection to 127.0.0.1 could be made.");
  });
});

describe("https", () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, "testdata", file), "utf8");
  const [key, cert] = [read("localhost.key"), read("localhost.crt")];
  const trusted = getCACertificates("default");
  afterEach(() => setDefaultCACertificates(trusted));

  async function serveSecurely() {
    const server = createSecureServer({ key, cert }, (request, response) => {
      response.end(`${request.headers.host} ${(request.socket as { servername?: string }).servername}`);
    });
    const started = await start(server);
    for (const host of ["127.0.0.1", "localhost"]) allow(`${host}:${started.port}`);
    return started;
  }

  test("needs a certificate that is trusted", async () => {
    const server = await serveSecurely();
    expect(await faultOf(fetchPublic(`https://localhost:${server.port}/`))).toBe("tls");
    expect(await sentenceOf(fetchPublic(`https://127.0.0.1:${server.port}/`))).toBe(
      "No secure connection to 127.0.0.1 could be made: it has signed its certificate itself.",
    );
    await expect.poll(server.open).toBe(0);
  });

  test("is spoken with the name of the server", async () => {
    const server = await serveSecurely();
    setDefaultCACertificates([cert]);
    const { bytes } = await fetchPublic(`https://localhost:${server.port}/`);
    expect(bytes.toString()).toBe(`localhost:${server.port} localhost`);
    expect((await fetchPublic(`https://127.0.0.1:${server.port}/`)).status).toBe(200);
    await expect.poll(server.open).toBe(0);
  });

  test("needs a certificate for the name", async () => {
    const server = await serveSecurely();
    setDefaultCACertificates([cert]);
    const world = stub([["93.184.216.34"]], server.port);
    expect(await sentenceOf(fetchPublic("https://feeds.example.org/", {}, world.network))).toBe(
      "No secure connection to feeds.example.org could be made: its certificate is for another name.",
    );
  });

  test("from a server that does not speak it is refused", async () => {
    const { port } = await serve((_, response) => response.end("plain"));
    expect(await faultOf(fetchPublic(`https://127.0.0.1:${port}/`))).toBe("tls");
  });
});
