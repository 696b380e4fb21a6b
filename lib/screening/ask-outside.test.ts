import { createHmac } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { forgetEnv } from "../platform/env.ts";
import { endAll, serve } from "../platform/outbound/testdata/local-server.ts";
import { askOutside } from "./ask-outside.ts";
import type { Screening } from "./schema.ts";
import { aComment, aContext } from "./testdata/a-context.ts";

const secret = "a secret of the operator";
const passed: Screening = { outcome: "publish", phase: null, sentence: "", features: [] };
const held: Screening = { outcome: "hold", phase: "links", sentence: "Held.", features: [] };

type Heard = { body: string; signature: string };

async function anOutside(status: number, answer: string): Promise<Heard[]> {
  const heard: Heard[] = [];
  const { origin } = await serve((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString("utf8");
    });
    request.on("end", () => {
      heard.push({ body, signature: String(request.headers["x-screening-signature"]) });
      response.writeHead(status).end(answer);
    });
  });
  process.env.SCREENING_WEBHOOK_URL = `${origin}/screen`;
  process.env.SCREENING_WEBHOOK_SECRET = secret;
  forgetEnv();
  return heard;
}

const asked = (so: Screening) => askOutside(aComment("What is this?"), aContext({ reviewMinutes: 20 }), so);

afterEach(async () => {
  delete process.env.SCREENING_WEBHOOK_URL;
  delete process.env.SCREENING_WEBHOOK_SECRET;
  await endAll();
});

test("the outside service is asked with a signature over time and body, and no name or e-mail", async () => {
  const heard = await anOutside(200, '{"outcome":"publish"}');
  expect(await asked(passed)).toEqual(passed);
  const [{ body, signature } = { body: "", signature: "" }] = heard;
  const [, time, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  expect(given).toBe(createHmac("sha256", secret).update(`${time}.${body}`).digest("hex"));
  expect(JSON.parse(body)).toMatchObject({ kind: "comment", text: "What is this?", author: { id: "rosa", trust: 1 } });
  expect(body).not.toContain("example.org");
});

test("it can hold what would be published, and refuse what is held", async () => {
  await anOutside(200, '{"outcome":"hold","sentence":"Our desk looks at this."}');
  expect(await asked(passed)).toMatchObject({
    outcome: "hold",
    phase: "outside",
    sentence: "Our desk looks at this. It is held for review, usually within 20 minutes.",
  });
  expect(await asked(held)).toEqual(held);
  await anOutside(200, '{"outcome":"refuse","sentence":"Not here."}');
  expect(await asked(held)).toMatchObject({ outcome: "refuse", sentence: "Not here." });
});

test("it never lets pass what is held", async () => {
  await anOutside(200, '{"outcome":"publish"}');
  expect(await asked(held)).toEqual(held);
});

test.each([
  [500, "{}"],
  [200, "no JSON"],
  [200, '{"outcome":"burn it"}'],
])("a service that fails has no opinion (%i %s)", async (status, answer) => {
  await anOutside(status, answer);
  expect(await asked(passed)).toEqual(passed);
});

test("without a service, and for what is refused, nobody is asked", async () => {
  expect(await asked(passed)).toEqual(passed);
  const heard = await anOutside(200, '{"outcome":"hold"}');
  const refused: Screening = { ...passed, outcome: "refuse", sentence: "No." };
  expect(await asked(refused)).toEqual(refused);
  expect(heard).toEqual([]);
});
