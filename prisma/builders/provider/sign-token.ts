import { generateKeyPairSync, sign } from "node:crypto";
import type { Fault } from "./fake-provider.ts";

const curve = { namedCurve: "P-256" };
const own = generateKeyPairSync("ec", curve);
const foreign = generateKeyPairSync("ec", curve);

/** The keys that the provider signs with, as it publishes them. */
export function publicKeys() {
  return { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "own", use: "sig", alg: "ES256" }] };
}

/** A token with these claims; signed wrongly where that is the fault. */
export function signToken(claims: object, fault: Fault | null): string {
  const header = fault === "unsigned" ? { alg: "none" } : { alg: "ES256", kid: fault === "key" ? "unknown" : "own" };
  const text = `${encode(header)}.${encode(claims)}`;
  if (fault === "unsigned") return `${text}.`;
  const key = fault === "signature" ? foreign.privateKey : own.privateKey;
  const signature = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return `${text}.${signature.toString("base64url")}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
