import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "./options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

// next-auth's own door to the same sessions: /api/auth/session, /csrf, /callback/credentials, /signout.
async function handler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

export { handler as GET, handler as POST };
