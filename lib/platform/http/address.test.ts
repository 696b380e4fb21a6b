import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressGroup, clientAddress, isTrusted, parseProxies, proxyFault } from "./address.ts";

describe("what counts as one place", () => {
  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["::ffff:cb00:7109", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", "unknown"],
    ["nonsense", "unknown"],
    ["203.0.113.9:80", "unknown"],
    ["2001:db8:1:2::/64", "unknown"],
  ])("%s is %s", (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });

  test("whatever comes, there is an answer", () => {
    fc.assert(fc.property(fc.string(), (text) => addressGroup(text).length > 0));
    fc.assert(fc.property(fc.ipV6(), (address) => addressGroup(address) !== "unknown"));
  });
});

describe("where a request comes from", () => {
  const client = "203.0.113.9";
  test.each([
    ["no proxy is trusted: the header is invented", "", "198.51.100.1", client, "198.51.100.1"],
    ["no proxy is trusted, and the socket is local", "", "127.0.0.1", client, "127.0.0.1"],
    ["one proxy", "10.0.0.0/8", "10.1.2.3", client, client],
    ["a proxy seen through IPv6", "10.0.0.0/8", "::ffff:10.1.2.3", client, client],
    ["a proxy named in IPv6 form", "::ffff:10.1.2.3", "10.1.2.3", client, client],
    ["what the client put before is not believed", "10.0.0.0/8", "10.1.2.3", `1.1.1.1, ${client}`, client],
    ["two proxies", "10.0.0.0/8,192.168.0.1", "10.1.2.3", `${client}, 192.168.0.1`, client],
    ["a spoofed trusted one in front", "10.0.0.0/8", "10.1.2.3", `10.9.9.9, ${client}`, client],
    ["all hops trusted", "10.0.0.0/8", "10.1.2.3", "10.0.0.7, 10.0.0.8", "10.0.0.7"],
    ["the socket is not the proxy", "10.0.0.0/8", "198.51.100.1", client, "198.51.100.1"],
    ["a hop that is none", "10.0.0.0/8", "10.1.2.3", `${client}, unknown`, "10.1.2.3"],
    ["no header", "10.0.0.0/8", "10.1.2.3", undefined, "10.1.2.3"],
    ["an empty header", "10.0.0.0/8", "10.1.2.3", "", "10.1.2.3"],
    ["an IPv6 client", "fd00::/8", "fd00::1", "2001:db8::7", "2001:db8::7"],
    ["no socket address", "", "", client, "unknown"],
  ])("%s", (_, proxies, socket, forwarded, expected) => {
    expect(clientAddress(socket, forwarded, parseProxies(proxies))).toBe(expected);
  });
});

test("kinds of address are not mixed up", () => {
  expect(isTrusted("10.0.0.1", parseProxies("::/0"))).toBe(false);
  expect(isTrusted("::1", parseProxies("0.0.0.0/0"))).toBe(false);
  expect(isTrusted("unknown", parseProxies("0.0.0.0/0, ::/0"))).toBe(false);
});

test.each([
  ["", null],
  [" 10.0.0.0/8 , ::1,", null],
  ["10.0.0.0/8, proxy.example", '"proxy.example" is neither an address nor a range such as 10.0.0.0/8'],
  ["10.0.0.0/33", '"10.0.0.0/33" is neither an address nor a range such as 10.0.0.0/8'],
])("the list %s: %s", (list, fault) => {
  expect(proxyFault(list)).toBe(fault);
});
