import { expect, test } from "vitest";
import { hiddenIn } from "./hidden.ts";

const long = "The bridge was closed at noon, “they” said, и паром ходил до вечера 👍\uFE0F. ".repeat(2000);

test.each([
  ["a zero-width space in a word", "wat\u200Bches", "invisible characters inside a word"],
  ["the same beside a soft hyphen", "wat\u00AD\u200Bches", "invisible characters inside a word"],
  ["a row of them with spaces between", "so\u200B \u200B\n\u200B \u2060 on", "a row of invisible characters"],
  ["a row around a flag", "\u200B\u200B\u{1F3F4}\u{E0067}\u{E007F}\u200B\u200B", "a row of invisible characters"],
  ["letters that are tags", "See \u{E0061}\u{E0062}", "invisible tag characters"],
  ["a text that is turned round", "a \u202Egpj.exe", "characters that turn the reading direction round"],
  ["a Cyrillic letter among Latin ones", "my pаypal", "a word of letters that only look alike: “pаypal”"],
  ["a Greek letter among Cyrillic ones", "это слοво", "a word of letters that only look alike: “слοво”"],
  ["an old Greek letter among Latin ones", "the wαtchἀ", "a word of letters that only look alike: “wαtchἀ”"],
])("%s is found, also at the end of a long text", (_what, text, found) => {
  expect(hiddenIn(text)).toBe(found);
  expect(hiddenIn(`${long} ${text}`)).toBe(found);
});

test.each([
  ["an ordinary long text", long],
  ["soft hyphens", "Do\u00ADnau\u00ADdampf\u00ADschiff"],
  ["a flag", "From \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}england"],
  ["a family", "👨\u200D👩\u200D👧"],
  ["joiners of Persian", "می\u200Cخواهم"],
  ["two words of two scripts", "COVID-вакцина, λόγος and word"],
  ["short signs", "5 µm, Δt"],
])("%s passes", (_what, text) => {
  expect(hiddenIn(text)).toBeNull();
});
