import { expect, type Page, test } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

// Of what is as it should be, nothing is written down.
const rules: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  resultTypes: ["violations"],
};
// In the dark nothing but the colours is different.
const colours: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};

/** A screen: its name, where it is, and what to do until it is to be looked at. */
export type Screen = { name: string; path: string; until?: (page: Page) => Promise<void> };

/** Looks at a screen in both sizes and both lights with axe, and at the narrowest for anything that sticks out. */
export async function inspect(page: Page, { name, path, until }: Screen): Promise<void> {
  await test.step(name, async () => {
    await shine(page, "light");
    await page.setViewportSize(sizes.phone);
    await page.goto(path);
    await until?.(page);
    for (const frame of page.frames()) await frame.evaluate(axe.source);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await shine(page, "light");
      expect.soft(await faults(page, rules), `${name}, ${size}, light`).toEqual([]);
      await shine(page, "dark");
      expect.soft(await faults(page, colours), `${name}, ${size}, dark`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await widthOf(page), `${name}: nothing sticks out at 320 px`).toBeLessThanOrEqual(320);
  });
}

function shine(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  return page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}

/** What axe finds in the page as it is now. */
async function faults(page: Page, options: RunOptions): Promise<string[]> {
  const violations = await page.evaluate(async (options) => {
    // A change of light begins transitions of colours; they are brought to their end before anybody looks.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations;
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`),
  );
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
