import { expect, test } from "vitest";
import { csvRow, csvStream } from "./csv.ts";

test.each([
  [["A title", 12, null, ""], "A title,12,,\r\n"],
  [['Say "yes", twice', "two\nlines"], '"Say ""yes"", twice","two\nlines"\r\n'],
  [["=1+1", "+44 20", "-2", "@SUM(A1)"], "'=1+1,'+44 20,'-2,'@SUM(A1)\r\n"],
  [["\t=1", " =cmd|' /C calc'!A0", "＝1"], "'\t=1,' =cmd|' /C calc'!A0,'＝1\r\n"],
  [['=HYPERLINK("https://x.example","a")'], '"\'=HYPERLINK(""https://x.example"",""a"")"\r\n'],
  [[-5, 0.5], "-5,0.5\r\n"],
  [["a=b", "2+2", "الجسر"], "a=b,2+2,الجسر\r\n"],
])("%j", (values, row) => {
  expect(csvRow(values)).toBe(row);
});

test("a file is sent row by row, and reading ends when its reader goes away", async () => {
  let ended = false;
  async function* rows() {
    try {
      for (let n = 0; ; n++) yield [n, "x"];
    } finally {
      ended = true;
    }
  }
  const reader = csvStream(rows()).getReader();
  const read = async () => new TextDecoder("utf-8", { ignoreBOM: true }).decode((await reader.read()).value);
  expect([await read(), await read(), await read()]).toEqual(["\ufeff", "0,x\r\n", "1,x\r\n"]);
  await reader.cancel();
  expect(ended).toBe(true);
});
