import { describe, expect, test } from "vitest";
import { isBot, isPrefetch } from "./bots.ts";

const chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

describe("user agents", () => {
  test.each([
    ["", true],
    ["   ", true],
    ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", true],
    ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", true],
    ["Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", true],
    ["WhatsApp/2.23.20.0", true],
    ["curl/8.5.0", true],
    ["Mozilla/5.0 (compatible; YandexBot/3.0)", true],
    ["some-new-bot/0.1", true],
    ["NewsCrawler (like Firefox)", true],
    ["Mozilla/5.0 (Linux; Android 12; CUBOT X70) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", false],
    [chrome, false],
    [chrome.replace("Chrome", "HeadlessChrome"), false],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1", false],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", false],
  ])("%s: a bot? %s", (userAgent, bot) => {
    expect(isBot(userAgent)).toBe(bot);
    expect(isBot(userAgent)).toBe(bot); // remembered
  });
});

describe("prefetching", () => {
  test.each([
    [{ "sec-purpose": "prefetch" }, true],
    [{ "sec-purpose": "prefetch;prerender" }, true],
    [{ purpose: "prefetch" }, true],
    [{ "x-purpose": "preview" }, true],
    [{ "x-moz": "prefetch" }, true],
    [{ "sec-fetch-mode": "cors" }, false],
    [{}, false],
  ])("%j: prefetch? %s", (headers, prefetch) => {
    expect(isPrefetch(headers)).toBe(prefetch);
  });
});
