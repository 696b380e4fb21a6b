import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

// IANA's special-purpose registries, and what clouds keep for themselves among the public addresses.
const closedIPv4 = [
  "0.0.0.0/8", // this network
  "10.0.0.0/8", // private
  "100.64.0.0/10", // shared by carriers; Alibaba's metadata too
  "127.0.0.0/8", // this machine
  "168.63.129.16/32", // Azure's wire server
  "169.254.0.0/16", // link-local; metadata of most clouds
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments; Oracle's metadata too
  "192.0.2.0/24", // documentation
  "192.31.196.0/24", // AS112
  "192.52.193.0/24", // AMT
  "192.88.99.0/24", // 6to4 relays
  "192.168.0.0/16", // private
  "192.175.48.0/24", // AS112
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
].map((range) => ipaddr.IPv4.parseCIDR(range));

// Loopback, unique local, link-local, multicast, NAT64 and IPv4 in any wrapping lie outside of these.
const openIPv6 = ipaddr.IPv6.parseCIDR("2000::/3");

const closedIPv6 = [
  "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID, AMT
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4
  "2620:4f:8000::/48", // AS112
  "3fff::/20", // documentation
].map((range) => ipaddr.IPv6.parseCIDR(range));

/** Whether an address, in its plain spelling and without a zone, is one of a machine on the public internet. */
export function isPublicAddress(ip: string): boolean {
  if (ip.includes("%")) return false;
  if (isIP(ip) === 4) return isPublicIPv4(ipaddr.IPv4.parse(ip));
  return isIP(ip) === 6 && isPublicIPv6(ipaddr.IPv6.parse(ip));
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return !closedIPv4.some((range) => address.match(range));
}

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  return address.match(openIPv6) && !closedIPv6.some((range) => address.match(range)) && !isIsatap(address);
}

// ISATAP wraps an IPv4 address in the lower half of any prefix.
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return (parts[4] === 0 || parts[4] === 0x200) && parts[5] === 0x5efe;
}
