import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/site/skip-link.tsx";
import { env } from "@/lib/platform/env.ts";
import { fontVariables } from "./fonts.ts";

// Next renders; what may be kept is kept by the front.
export const dynamic = "force-dynamic";

export function generateMetadata(): Metadata {
  const { SITE_NAME, SITE_URL } = env();
  return {
    metadataBase: new URL(SITE_URL),
    title: { default: SITE_NAME, template: `%s | ${SITE_NAME}` },
    description: `${SITE_NAME}: stories by the people who were there. Anyone can join, anyone can contribute.`,
    icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
    manifest: "/manifest.webmanifest",
    openGraph: { siteName: SITE_NAME, type: "website" },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#14130f" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontVariables} suppressHydrationWarning>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
