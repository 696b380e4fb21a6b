import localFont from "next/font/local";

const newsreader = localFont({
  src: "./fonts/newsreader-basic.woff2",
  weight: "400 600",
  style: "normal",
  display: "swap",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
});

const newsreaderItalic = localFont({
  src: "./fonts/newsreader-italic.woff2",
  weight: "400",
  style: "italic",
  display: "swap",
  preload: false,
  variable: "--font-newsreader-italic",
  adjustFontFallback: "Times New Roman",
});

// Without its range the browser would fetch this file for every page; with it, only where "é" or "ß" occurs.
const newsreaderWestern = localFont({
  src: "./fonts/newsreader-western.woff2",
  weight: "400 600",
  style: "normal",
  display: "swap",
  preload: false,
  variable: "--font-newsreader-western",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+00A1-00FF,U+0131,U+0152-0153,U+2020,U+2032-2033,U+2039-203A,U+20AC,U+2122",
    },
  ],
});

// The same, where "ř" or "ğ" occurs.
const newsreaderExtended = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-wght-normal.woff2",
  weight: "200 800",
  style: "normal",
  display: "swap",
  preload: false,
  variable: "--font-newsreader-extended",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+1E00-1E9F,U+1EF2-1EFF",
    },
  ],
});

/** Class names for `<html>`: they define the font variables that `globals.css` builds `--font-serif` from. */
export const fontVariables = [newsreader, newsreaderItalic, newsreaderWestern, newsreaderExtended]
  .map((font) => font.variable)
  .join(" ");
