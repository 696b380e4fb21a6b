import { afterEach, describe, expect, test } from "vitest";
import { forgetEnv } from "../env.ts";
import { assertPublicUrl } from "./public-url.ts";
import { isOutboundRefusal } from "./refusal.ts";

function faultOf(address: string): string {
  try {
    return assertPublicUrl(address).href;
  } catch (thrown) {
    return isOutboundRefusal(thrown) ? thrown.fault : String(thrown);
  }
}

const loopback = [
  ..."http://127.0.0.1/ http://127.1/ http://2130706433/ http://0x7f.1/ http://0177.0.0.1/ http://127.0.0.1./".split(
    " ",
  ),
  ..."http:127.0.0.1 http:\\\\127.0.0.1\\ http://127。0。0。1/ http://①②⑦.⓪.⓪.①/ http://%31%32%37.0.0.1/".split(" "),
  ..."http://example.org@127.0.0.1/ http://127.0.0.1:80\\@example.org/ http://[::1]/ http://[::ffff:7f00:1]/".split(
    " ",
  ),
  ..."http://[0:0:0:0:0:ffff:127.0.0.1]:443/ http://0/ https://[::]/ http://127.0.0.1:0/".split(" "),
  "http://127.0.0\t.1/",
  " http://127.0.0.1/ ",
];

test.each(loopback)("this machine is seen in every spelling: %s", (address) => {
  expect(faultOf(address)).toBe("blocked_address");
});

test.each([
  ..."localhost LOCALHOST localhost. a.localhost ⓛⓞⓒⓐⓛⓗⓞⓢⓣ printer metadata a.local db.internal".split(" "),
  ..."router.home.arpa 1.0.0.127.in-addr.arpa kubernetes.default.svc x.svc.cluster.local a.lan a.onion".split(" "),
])("a name of a private network is refused: %s", (name) => {
  expect(faultOf(`https://${name}/feed`)).toBe("blocked_address");
});

test.each([
  ["", "not_an_address"],
  ["example.org/feed", "not_an_address"],
  ["http://", "not_an_address"],
  ["http://256.0.0.1/", "not_an_address"],
  ["http://a b/", "not_an_address"],
  ["http://example.org:99999/", "not_an_address"],
  ["https://xn--1ug.example/", "not_an_address"],
  ["https://xn--a.example/", "not_an_address"],
  ["file:///etc/passwd", "not_http"],
  ["ftp://example.org/", "not_http"],
  ["gopher://127.0.0.1:6379/_", "not_http"],
  ["data:text/plain,a", "not_http"],
  ["javascript:alert(1)", "not_http"],
  ["feed://example.org/", "not_http"],
  ["http://example.org:22/", "blocked_address"],
  ["http://example.org:8080/", "blocked_address"],
  ["https://93.184.216.34:6379/", "blocked_address"],
])("%s is refused: %s", (address, fault) => {
  expect(faultOf(address)).toBe(fault);
});

test.each([
  ["http://example.org", "http://example.org/"],
  ["https://example.org:443/a?b#c", "https://example.org/a?b"],
  ["http://example.org:443/", "http://example.org:443/"],
  ["https://user:secret@example.org/", "https://example.org/"],
  ["https://8.8.8.8:0/", "https://8.8.8.8/"],
  ["http://010.8.8.8/", "http://8.8.8.8/"],
  ["http://[2606:4700:4700::1111]/", "http://[2606:4700:4700::1111]/"],
  ["https://faß.de/", "https://xn--fa-hia.de/"],
  ["https://مثال.إختبار/", "https://xn--mgbh0fb.xn--kgbechtv/"],
  ["http://localhost.example.org/", "http://localhost.example.org/"],
  ["http://internal.example.org/", "http://internal.example.org/"],
])("%s may be fetched as %s", (address, href) => {
  expect(faultOf(address)).toBe(href);
});

describe("what OUTBOUND_ALLOW names", () => {
  afterEach(() => {
    delete process.env.OUTBOUND_ALLOW;
    forgetEnv();
  });

  test("may be fetched, and nothing beside it", () => {
    process.env.OUTBOUND_ALLOW = "localhost:8080, 127.0.0.1:80,[::1]:9000";
    forgetEnv();
    expect(faultOf("http://localhost:8080/feed")).toBe("http://localhost:8080/feed");
    expect(faultOf("http://127.0.0.1/")).toBe("http://127.0.0.1/");
    expect(faultOf("http://[::1]:9000/")).toBe("http://[::1]:9000/");
    const others = ["http://localhost/", "http://localhost:8081/", "https://127.0.0.1/", "http://127.0.0.2:80/"];
    expect(others.map(faultOf)).toEqual(others.map(() => "blocked_address"));
    expect(faultOf("ftp://localhost:8080/")).toBe("not_http");
  });
});
