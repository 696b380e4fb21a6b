import { expect, it } from "vitest";
import { readMember } from "@/components/site/read-member.ts";

it("reads the member out of the answer", () => {
  const member = { penName: "Rosa Linden", handle: "rosa", avatar: "/media/a1/96.webp", moderates: true, unread: 3 };
  expect(readMember({ member })).toEqual(member);
  expect(readMember({ member: { penName: "Rosa Linden", handle: "rosa" } })).toMatchObject({
    avatar: null,
    moderates: false,
    unread: 0,
  });
});

it.each([
  null,
  undefined,
  "rosa",
  {},
  { member: null },
  { member: { penName: "Rosa" } },
  { member: { penName: 1, handle: "r" } },
])("takes anything else for a guest (%#)", (answer) => {
  expect(readMember(answer)).toBeNull();
});
