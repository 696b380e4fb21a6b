import { notFound } from "@/lib/platform/refusal.ts";
import { route } from "@/lib/platform/route.ts";

async function nothingHere(): Promise<never> {
  throw notFound("address");
}

export const GET = route({}, nothingHere);
export const POST = route({}, nothingHere);
export const PUT = route({}, nothingHere);
export const PATCH = route({}, nothingHere);
export const DELETE = route({}, nothingHere);
