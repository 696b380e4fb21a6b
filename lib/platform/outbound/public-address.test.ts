import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

const inside = [
  ..."0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.255 127.0.0.1".split(" "),
  ..."127.255.255.254 168.63.129.16 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1".split(" "),
  ..."192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.175.48.1 198.18.0.1".split(" "),
  ..."198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255".split(" "),
];

const wrapped = [
  ..."::127.0.0.1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1".split(" "),
  ..."64:ff9b::8.8.8.8 64:ff9b:1::127.0.0.1 64:ff9b:1::5db8:d822 2002:7f00:1::1 2002:808:808::1".split(" "),
  ..."2001:0:53aa:64c:0:0:80ff:fffe 2001::1 2a01:4f8::5efe:10.0.0.1 2a01:4f8::200:5efe:10.0.0.1".split(" "),
];

const special = [
  ..."::0 ::1 fe80::1 febf::1 fec0::1 fc00::1 fd00:ec2::254 fd20:ce::254 ff02::1 100::1 5f00::1".split(" "),
  ..."2001:2::1 2001:4:112::1 2001:10::1 2001:20::1 2001:1ff:ffff::1 2001:db8::1 2620:4f:8000::1 3fff::1".split(" "),
  ..."4000::1 1fff::1 8000::1".split(" "),
];

const open = [
  ..."1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 93.184.216.34 100.63.255.255 100.128.0.0 126.255.255.255".split(" "),
  ..."128.0.0.0 168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0".split(" "),
  ..."191.255.255.255 192.0.1.0 192.0.3.0 192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0".split(" "),
  ..."223.255.255.255 2000::1 2001:200::1 2001:db7::1 2001:db9::1 2003::1 2606:4700:4700::1111".split(" "),
  ..."2a01:4f8::5eff:a00:1 3ffe::1".split(" "),
];

const odd = [
  ..."127.1 2130706433 0x7f000001 0177.0.0.1 8.8.8 08.8.8.8 8.8.8.8. [2606:4700::1] 8.8.8.8:80 8.8.8.8/32".split(" "),
  ..."fe80::1%eth0 2606:4700:4700::1111%1 localhost example.org".split(" "),
  "",
  " 8.8.8.8",
];

describe("an address that is not public", () => {
  test.each([...inside, ...wrapped, ...special])("%s", (ip) => {
    expect(isPublicAddress(ip)).toBe(false);
  });
});

test.each(open)("%s is public", (ip) => {
  expect(isPublicAddress(ip)).toBe(true);
});

test.each(odd)("what is not the plain spelling of an address is not public: %s", (text) => {
  expect(isPublicAddress(text)).toBe(false);
});

test("no address of version 4 becomes public by being wrapped", () => {
  const prefixes = fc.constantFrom("::", "::ffff:", "::ffff:0:", "64:ff9b::", "64:ff9b:1::", "2a01:4f8::5efe:");
  fc.assert(fc.property(prefixes, fc.ipV4(), (prefix, ip) => !isPublicAddress(prefix + ip)));
});

test("of version 6, only addresses that begin with 2 or 3 are public", () => {
  fc.assert(fc.property(fc.ipV6(), (ip) => !isPublicAddress(ip) || /^[23][0-9a-f]{3}:/i.test(ip)));
});

test("whatever comes, there is an answer", () => {
  fc.assert(fc.property(fc.string(), (text) => typeof isPublicAddress(text) === "boolean"));
});
