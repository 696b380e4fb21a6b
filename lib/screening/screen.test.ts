import { describe, expect, test } from "vitest";
import type { Context, ListedWord, Submission } from "./schema.ts";
import { screen } from "./screen.ts";
import { aComment, aContext, anAuthor, before } from "./testdata/a-context.ts";

const newcomer = anAuthor({ trust: 0, acceptedComments: 0, acceptedStories: 0 });
const plain = "The bridge was closed at noon, and the ferry took over an hour later.";
const lists: ListedWord[] = [
  { word: "Grözel", list: "banned", outcome: "refuse" },
  { word: "snake oil", list: "watch", outcome: "hold" },
  { word: "плохослово", list: "banned", outcome: "refuse" },
  { word: "坏词", list: "watch", outcome: "hold" },
];

type Row = [name: string, submission: Submission, known: Partial<Context>, outcome: string, phase: string | null];
const comment = aComment;
const ago = (text: string, minutes: number) => ({ text, at: before(minutes) });
const alike = (authorId: string, distance = 0.1) => ({ authorId, at: before(30), distance });

const rows: Row[] = [
  ["an ordinary comment", comment(plain), {}, "publish", null],
  ["one that is too long", comment("word ".repeat(1100)), {}, "refuse", "length"],
  ["a comment on a closed story", comment(plain), { closed: true }, "refuse", "closed"],
  ["a report on a closed story", { ...comment(plain), kind: "report" }, { closed: true }, "publish", null],
  [
    "the same words again",
    comment("The bridge was closed at noon!"),
    { recent: [ago("the bridge was CLOSED at noon", 50)] },
    "refuse",
    "repeated text",
  ],
  ["the same words a day later", comment(plain), { recent: [ago(plain, 60 * 25)] }, "publish", null],
  ["thanks again", comment("Thank you!"), { recent: [ago("Thank you!", 5)] }, "publish", null],
  ["nearly one's own words", comment(plain), { alike: [alike("rosa")] }, "hold", "repeated text"],
  ["what two others post too", comment(plain), { alike: [alike("ines"), alike("paul")] }, "hold", "repeated text"],
  ["what one other quoted", comment(plain), { alike: [alike("ines")] }, "publish", null],
  ["what others said only alike", comment(plain), { alike: [alike("ines", 0.6), alike("paul", 0.5)] }, "publish", null],
  [
    "the eighth in ten minutes",
    comment(plain),
    { recent: Array.from({ length: 8 }, (_, n) => ago(`no. ${n}`, 5)) },
    "hold",
    "flood",
  ],
  [
    "the 25th in an hour",
    comment(plain),
    { recent: Array.from({ length: 25 }, (_, n) => ago(`no. ${n}`, 30)) },
    "refuse",
    "flood",
  ],
  [
    "many by the trusted",
    comment(plain),
    { author: anAuthor({ trust: 3 }), recent: Array.from({ length: 20 }, (_, n) => ago(`no. ${n}`, 5)) },
    "publish",
    null,
  ],
  ["a new member's link", comment(`${plain} See https://example.org/report`), { author: newcomer }, "hold", "links"],
  [
    "a link by a member who is known",
    comment(`${plain} The city says so: https://example.org/council/minutes`),
    { author: anAuthor({ trust: 2 }) },
    "publish",
    null,
  ],
  ["a link that hides where it leads", comment(`${plain} https://bit.ly/3abc`), {}, "hold", "links"],
  ["a listed word", comment("What a grozel."), { lists }, "refuse", "listed words"],
  [
    "a listed word in other letters",
    comment("What a gr0zеl that is, and it will stay one."),
    { lists },
    "refuse",
    "listed words",
  ],
  ["a listed word spelt apart", comment("What a g r o z e l."), { lists }, "refuse", "listed words"],
  ["a listed word with signs in it", comment("What a gr.o*zel."), { lists }, "refuse", "listed words"],
  ["a listed word drawn out", comment("What a grooooozel."), { lists }, "refuse", "listed words"],
  [
    "a listed word with hidden letters",
    comment("What a gro\u200bzel."),
    { lists, author: anAuthor({ trust: 2 }) },
    "refuse",
    "listed words",
  ],
  ["a listed word within another", comment("The Grozelle river is high."), { lists }, "publish", null],
  ["a listed phrase", comment("This is Snake  Oil, nothing else."), { lists }, "hold", "listed words"],
  ["its words apart", comment("A snake lay beside the oil tank."), { lists }, "publish", null],
  ["its words with signs in them", comment("Buy my s.n.a.k.e o-i-l today."), { lists }, "hold", "listed words"],
  ["its words with signs in one", comment("Buy my S.n.a.k.e oil today."), { lists }, "hold", "listed words"],
  ["a listed Russian word", comment("Это плохослово, и все."), { lists }, "refuse", "listed words"],
  ["a listed Chinese word", comment("这是坏词。"), { lists }, "hold", "listed words"],
  [
    "an address for minutes",
    comment(plain),
    { author: { ...newcomer, emailDomain: "eu.mailinator.com" } },
    "hold",
    "disposable e-mail",
  ],
  ["text turned round", comment("The file is called \u202Egpj.exe"), {}, "hold", "hidden characters"],
  [
    "a word of mixed letters",
    comment("Log in to your pаypаl account to see the council's answer."),
    {},
    "hold",
    "hidden characters",
  ],
  ["a burst on one story", comment(plain), { crowd: { young: 12, usual: 1 } }, "hold", "burst"],
  ["many on a story that has many", comment(plain), { crowd: { young: 12, usual: 10 } }, "publish", null],
  ["a new member's first", comment(plain), { author: newcomer, reviewMode: "first" }, "hold", "review"],
  [
    "a new member's second",
    comment(plain),
    { author: { ...newcomer, acceptedComments: 1 }, reviewMode: "first" },
    "publish",
    null,
  ],
  [
    "the first story of somebody who is known by comments",
    { ...comment(plain), kind: "story" },
    { author: anAuthor({ trust: 2, acceptedStories: 0 }), reviewMode: "first" },
    "publish",
    null,
  ],
  [
    "the first story of a new member",
    { ...comment(plain), kind: "story" },
    { author: anAuthor({ acceptedStories: 0 }), reviewMode: "first" },
    "hold",
    "review",
  ],
  ["everybody's", comment(plain), { reviewMode: "all" }, "hold", "review"],
  [
    "advertising",
    comment("Hey guys, please check out my channel and subscribe, I will subscribe back!!!"),
    {},
    "hold",
    "classifier",
  ],
  [
    "a report that quotes advertising",
    { ...comment("They wrote: subscribe to my channel please!!!"), kind: "report" },
    {},
    "publish",
    null,
  ],
];

describe("what becomes of", () => {
  test.each(rows)("%s", (_name, submission, known, outcome, phase) => {
    const result = screen(submission, aContext(known));
    expect([result.outcome, result.phase]).toEqual([outcome, phase]);
    expect(result.sentence === "").toBe(outcome === "publish");
  });
});

const honest = [
  "I was there at six this morning: two fire engines, nobody hurt, and the road is open again.",
  "Does anybody know why the school has had no heating since Monday? My daughter sits there in her coat.",
  "Thanks for following up on this. The council's minutes of 3 May say 41 million, not 14.",
  "Спасибо за репортаж. Вчера на площади было человек двести, полиция никого не задержала.",
  "شكراً على هذا التقرير. كنت هناك ورأيت كل شيء بعيني، والطريق ما زال مغلقاً.",
  "תודה על הכתבה. הייתי שם אתמול בערב והכביש עדיין סגור.",
  "मैं वहाँ था। सड़क अब भी बंद है और किसी ने हमें कुछ नहीं बताया।",
  "می‌خواهم بدانم چرا مدرسه هنوز بسته است.",
  "昨天我在现场，道路仍然封闭，没有人受伤。",
  "昨日現場にいました。道路はまだ通れません。",
  "어제 현장에 있었습니다. 도로는 아직 막혀 있습니다.",
  "ผมอยู่ที่นั่นเมื่อเช้านี้ ถนนยังปิดอยู่",
  "Ήμουν εκεί χθες το βράδυ και ο δρόμος είναι ακόμα κλειστός.",
  "What a family 👨‍👩‍👧‍👦 and what a day 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️",
  "Der Donau\u00ADdampf\u00ADschiff\u00ADfahrts\u00ADkapitän war dabei.",
  "COVID-вакцина пришла, Δt = 5 µm.",
  "Ich war dabei. Die Brücke ist seit gestern gesperrt, die Fähre fährt erst ab Montag.",
];

test.each(honest)("honest words pass: %s", (text) => {
  expect(screen(aComment(text), aContext({ lists }))).toMatchObject({ outcome: "publish" });
});

test("a refusal goes before what only holds, and all that was found is shown", () => {
  const given = aComment("A grozel: see https://bit.ly/1 and https://bit.ly/2");
  const result = screen(given, aContext({ author: newcomer, lists }));
  expect(result).toMatchObject({
    outcome: "refuse",
    phase: "listed words",
    sentence: "“Grözel” is not used here. Say it in other words.",
  });
  expect(result.features.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["2 links: bit.ly", "“Grözel” is on the banned list"]),
  );
});

test.each([
  [null, "It is held for review."],
  [3, "It is held for review, usually within 5 minutes."],
  [58, "It is held for review, usually within an hour."],
  [61, "It is held for review, usually within 2 hours."],
  [60 * 50, "It is held for review, usually within 3 days."],
])("whoever waits is told how long it took lately (%s minutes)", (reviewMinutes, told) => {
  expect(screen(aComment(plain), aContext({ reviewMode: "all", reviewMinutes })).sentence).toContain(told);
});

test("what the classifier held is explained", () => {
  const spam = aComment("Subscribe to my channel please, and get free gift cards!");
  const { features } = screen(spam, aContext());
  expect(features.map(({ name }) => name).join(", ")).toMatch(/channel|asks for something|subscri/);
  expect(features.some(({ weight }) => weight > 0)).toBe(true);
});

test.each(["fb781144", "e78fb9fa", "b5cd95fb", "yt4420"])(
  "a code is no word that names a place to go to: %s",
  (code) => {
    const newcomer = anAuthor({ trust: 0, joinedAt: before(1), acceptedComments: 0, acceptedStories: 0 });
    const said = screen(aComment(`So says my neighbour ${code}`), aContext({ author: newcomer }));
    expect(said.outcome).toBe("publish");
  },
);
