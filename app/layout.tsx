import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { accentStyle } from "@/components/site/accent-style.ts";
import { SkipLink } from "@/components/site/skip-link.tsx";
import { env } from "@/lib/platform/env.ts";
import { settingsOrDefaults } from "@/lib/site/read-settings.ts";
import { fontVariables } from "./fonts.ts";

// Next renders; what may be kept is kept by the front.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { name, aboutLine } = await settingsOrDefaults();
  return {
    metadataBase: new URL(env().SITE_URL),
    title: { default: name, template: `%s | ${name.replaceAll("%s", "% s")}` },
    description: aboutLine || `${name}: stories by the people who were there. Anyone can join, anyone can contribute.`,
    icons: { icon: "/favicon.svg", apple: "/apple-touch-icon.png" },
    manifest: "/manifest.webmanifest",
    openGraph: { siteName: name, type: "website" },
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

export default async function RootLayout({ children }: { children: ReactNode }) {
  const colours = accentStyle(await settingsOrDefaults());
  return (
    <html lang="en-GB" className={fontVariables} suppressHydrationWarning>
      <body>
        {colours && <style>{colours}</style>}
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
