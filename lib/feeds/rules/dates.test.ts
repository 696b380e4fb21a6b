import { expect, test } from "vitest";
import { readDate } from "./dates.ts";

const now = new Date("2026-11-25T12:00:00Z");

test.each([
  ["Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"],
  ["Thu, 01 Jan 04 19:48 EST", "2004-01-02T00:48:00Z"],
  ["2003-12-31T10:14:55.5+05:30", "2003-12-31T04:44:55.500Z"],
  ["2003-335", "2003-12-01T00:00:00Z"],
  ["2003-W05-3", "2003-01-29T00:00:00Z"],
  ["20031231T101455Z", "2003-12-31T10:14:55Z"],
  ["2003-12", "2003-12-01T00:00:00Z"],
  ["1600000000", "2020-09-13T12:26:40Z"],
  ["1600000000000", "2020-09-13T12:26:40Z"],
  ["Saturday, March 7, 2020 - 12:05am", "2020-03-07T00:05:00Z"],
  ["7. März 2020, 18:30", "2020-03-07T18:30:00Z"],
  ["mar., 03 mars 2020 10:00:00 +0100", "2020-03-03T09:00:00Z"],
  ["12 декабря 2019, 10:15", "2019-12-12T10:15:00Z"],
  ["2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"],
  ["2019年4月1日 18:30", "2019-04-01T18:30:00Z"],
  ["Tue, 04/06/2021", "2021-04-06T00:00:00Z"],
  ["Fri, 04/06/2021", "2021-06-04T00:00:00Z"],
  ["25.12.2019 10:00", "2019-12-25T10:00:00Z"],
  ["Sun Jan  4 16:29:06 EST 2004", "2004-01-04T21:29:06Z"],
  ["Wed, 19 Aug 2009 18:28:00 GMT+2", "2009-08-19T16:28:00Z"],
  ["Thu, 30 Apr 2026 24:00:00 +0000", "2026-05-01T00:00:00Z"],
])("%s", (written, instant) => {
  const { at, warning } = readDate(written, now);
  expect(at).toEqual(new Date(instant));
  expect(warning).toBeNull();
});

test.each(["yesterday", "2020-13-45", "0001-01-01T00:00:00Z", "12:30", "Mon, 99 Foo 2020"])(
  "%s means no date",
  (written) => {
    expect(readDate(written, now)).toEqual({ at: null, warning: `The date “${written}” cannot be read.` });
  },
);

test("a date in the future or before the web is read, with a warning", () => {
  expect(readDate("2027-01-01", now).warning).toBe("The date “2027-01-01” is in the future.");
  expect(readDate("1970-01-01", now).warning).toBe("The date “1970-01-01” is older than the web.");
});
