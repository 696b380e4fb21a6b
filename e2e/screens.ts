import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A screen: its name, where it is, and what to do until it is to be looked at. */
export type Screen = { name: string; path: string; until?: (page: Page) => Promise<void> };

/** Looks at a screen in both sizes and both lights with axe, and at the narrowest for anything that sticks out. */
export async function inspect(page: Page, { name, path, until }: Screen): Promise<void> {
  await test.step(name, async () => {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.setViewportSize(sizes.phone);
    await page.goto(path);
    await until?.(page);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await settle(page);
      expect.soft(await faults(look(page).withTags(rules)), `${name}, ${size}, light`).toEqual([]);
      // In the dark nothing but the colours is different.
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      await settle(page);
      const colours = look(page).withRules(["color-contrast", "link-in-text-block"]);
      expect.soft(await faults(colours), `${name}, ${size}, dark`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await widthOf(page), `${name}: nothing sticks out at 320 px`).toBeLessThanOrEqual(320);
  });
}

// A change of light begins transitions of colours; they are brought to their end before anybody looks.
function settle(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
  });
}

// Without frames, axe need not open a page of its own to put its findings together.
function look(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary}`),
  );
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
