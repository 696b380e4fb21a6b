import { expect, test } from "vitest";
import { checkDns } from "./check-dns.ts";
import type { ReadTxt } from "./read-txt.ts";

const token = "firsthand-0123456789abcdef0123456789abcdef";
const right = `firsthand-verification=${token}`;

function dns(records: string[], fault: string | null = null): { ask: ReadTxt; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: async (name) => {
      asked.push(name);
      return { records, fault };
    },
  };
}

test("a record at _firsthand of the feed's host proves it", async () => {
  const { ask, asked } = dns(["v=spf1 -all", right]);
  expect(await checkDns("news.example.org", token, ask)).toMatchObject({ check: { holds: true }, unsure: false });
  expect(asked).toEqual(["_firsthand.news.example.org"]);
});

test.each([
  [[], null, "There is no TXT record.", false],
  [["firsthand-verification=other", token], null, "There are 2 TXT records, but not this one.", false],
  [[], "The name server could not be asked.", "The name server could not be asked.", true],
])("records %j prove nothing", async (records, fault, found, unsure) => {
  const { ask } = dns(records, fault);
  expect(await checkDns("news.example.org", token, ask)).toMatchObject({ check: { holds: false, found }, unsure });
});

test.each(["medium.com", "www.medium.com", "github.io", "blogspot.com", "co.uk", "192.0.2.1", "localhost"])(
  "at %s nobody is asked: whoever publishes there could make the record, or nobody",
  async (host) => {
    const { ask, asked } = dns([right]);
    expect(await checkDns(host, token, ask)).toMatchObject({ check: { holds: false }, unsure: false });
    expect(asked).toEqual([]);
  },
);
