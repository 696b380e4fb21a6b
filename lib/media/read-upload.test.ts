import { describe, expect, test } from "vitest";
import { readUpload } from "./read-upload.ts";

const address = "http://localhost/api/media";

function formOf(content: Uint8Array<ArrayBuffer>, kind?: string): FormData {
  const form = new FormData();
  if (kind) form.set("kind", kind);
  form.set("picture", new File([content], "holiday.png"));
  return form;
}

function endless(onPull: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      onPull();
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
}

describe("readUpload", () => {
  test("takes a form with a file", async () => {
    const body = formOf(Uint8Array.of(1, 2, 3), "avatar");
    expect(await readUpload(new Request(address, { method: "POST", body }))).toEqual({
      bytes: Uint8Array.of(1, 2, 3),
      kind: "avatar",
    });
  });

  test("takes a bare file, with its kind in the address", async () => {
    const request = new Request(`${address}?kind=cover`, { method: "POST", body: Uint8Array.of(9) });
    expect(await readUpload(request)).toEqual({ bytes: Uint8Array.of(9), kind: "cover" });
  });

  test("no file, or no body, is an empty upload for a story; the use case says so", async () => {
    const nothing = { bytes: new Uint8Array(), kind: "story" };
    expect(await readUpload(new Request(address, { method: "POST" }))).toEqual(nothing);
    const body = new FormData();
    body.set("picture", "just text");
    expect(await readUpload(new Request(address, { method: "POST", body }))).toEqual(nothing);
  });

  test("stops reading as soon as the body is too large", async () => {
    let pulled = 0;
    const body = endless(() => {
      pulled += 1;
    });
    const request = new Request(address, { method: "POST", body, duplex: "half" } as RequestInit);
    await expect(readUpload(request)).rejects.toMatchObject({ code: "too_large", message: /larger than 12 MB/ });
    expect(pulled).toBeLessThan(16);
  });

  test("reads nothing when the body says beforehand that it is too large", async () => {
    const body = formOf(new Uint8Array(10));
    const request = new Request(address, { method: "POST", body, headers: { "content-length": "13000000" } });
    await expect(readUpload(request)).rejects.toMatchObject({ status: 413 });
    expect(request.bodyUsed).toBe(false);
  });

  test("13 MB in a form are too many", async () => {
    const request = new Request(address, { method: "POST", body: formOf(new Uint8Array(13_000_000)) });
    await expect(readUpload(request)).rejects.toMatchObject({ code: "too_large" });
  });

  test("a form that was cut short, and a kind that is none, are refused with a sentence", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const cut = new Request(address, {
      method: "POST",
      body: '--x\r\nContent-Disposition: form-data; name="pic',
      headers,
    });
    await expect(readUpload(cut)).rejects.toMatchObject({ code: "invalid", message: /did not arrive whole/ });
    const odd = new Request(`${address}?kind=logo`, { method: "POST", body: Uint8Array.of(1) });
    await expect(readUpload(odd)).rejects.toMatchObject({ code: "invalid", message: /say story, cover or avatar/ });
  });
});
