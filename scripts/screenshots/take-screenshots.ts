import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { logIn } from '../../tests/kit/people.ts';
import type { Stack } from '../../tests/kit/stack.ts';
import { screens, type Screen } from './screens.ts';

export type Shots = { folder: string; docsFolder?: string | undefined; only?: RegExp | undefined; say: (line: string) => void };

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
const themes = ['light', 'dark'] as const;

/** Takes every screen in light and dark, wide and narrow: <name>-<theme>-<width>.png. */
export async function takeScreenshots(browser: Browser, stack: Pick<Stack, 'apiUrl' | 'seedOutput'>, { folder, docsFolder, only, say }: Shots): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const wanted = screens.filter(({ name }) => only?.test(name) ?? true);
  for (const [role, own] of Map.groupBy(wanted, (screen) => screen.as)) {
    const page = await logIn(browser, stack as Stack, role);
    for (const screen of own) {
      for (const [width, size] of Object.entries(widths)) {
        await page.setViewportSize(size);
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await open(page, `${stack.apiUrl}${screen.path}`, screen, say);
          await page.screenshot({ path: join(folder, `${screen.name}-${theme}-${width}.png`) });
          if (docsFolder !== undefined && screen.docs && theme === 'light' && width === 'wide') await page.screenshot({ path: join(docsFolder, `${screen.name}.png`) });
        }
      }
      say(screen.name);
    }
    await page.context().close();
  }
}

async function open(page: Page, address: string, screen: Screen, say: (line: string) => void): Promise<void> {
  await page.goto(address);
  await page.locator('main, [role=main]').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.animate-shimmer') === null);
  try {
    await screen.act?.(page);
  } catch (error) {
    say(`${screen.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  }
  // Fonts, pictures and what comes in by the live stream.
  await page.waitForTimeout(600);
}
