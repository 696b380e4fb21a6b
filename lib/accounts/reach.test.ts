import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { addressKey } from "../platform/mail/bounce-mark.ts";
import { noteBounce } from "../platform/mail/bounces.ts";
import { bouncedAddresses, forgetBounced } from "./bounced.ts";
import { ownUnreachableSince, tryOwnAddress } from "./own-reach.ts";

beforeEach(() => db.$executeRaw`TRUNCATE mail_bounces, rate_limits`);
afterAll(closeDatabase);

const bounce = (address: string) =>
  noteBounce({ key: addressKey(address), status: "5.1.1", shown: `${address[0]}…@x.example` });

test("a member learns that mail to them comes back, and says that it works again, three times a day", async () => {
  const rosa = await aMember({ email: "rosa@example.org" });
  expect(await ownUnreachableSince(rosa)).toBeNull();
  for (let n = 0; n < 3; n += 1) {
    await bounce("rosa@example.org");
    expect(await ownUnreachableSince(rosa)).toBeInstanceOf(Date);
    await tryOwnAddress(rosa);
    expect(await ownUnreachableSince(rosa)).toBeNull();
  }
  await expect(tryOwnAddress(rosa)).rejects.toMatchObject({ code: "too_many" });
});

test("admins see where mail comes back, by member and never by address, and can have it tried again; nobody else can", async () => {
  const [admin, ines] = [await aMember({ roles: ["admin"] }), await aMember({ email: "ines@example.org" })];
  await bounce("ines@example.org");
  await bounce("stranger@example.org");
  const { addresses, count } = await bouncedAddresses(admin);
  expect(count).toBe(2);
  expect(addresses.map(({ handle }) => handle).toSorted()).toEqual([ines.handle, null].toSorted());
  expect(JSON.stringify(addresses)).not.toMatch(/ines@|stranger@/);
  const key = addresses.find(({ handle }) => handle === ines.handle)?.key ?? "";
  for (const roles of [["editor"], ["moderator"], []] as const) {
    const other = await aMember({ roles });
    await expect(bouncedAddresses(other)).rejects.toMatchObject({ code: "not_found" });
    await expect(forgetBounced({ key }, other)).rejects.toMatchObject({ code: "not_found" });
  }
  await forgetBounced({ key }, admin);
  expect(await ownUnreachableSince(ines)).toBeNull();
  await expect(forgetBounced({ key }, admin)).rejects.toMatchObject({ code: "not_found" });
});
