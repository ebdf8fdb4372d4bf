import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { logIn } from '../../tests/kit/people.ts';
import type { Stack } from '../../tests/kit/stack.ts';
import type { DemoDay } from './demo-day/demo-day.ts';
import type { Screen, Viewer } from './screen.ts';
import { screens } from './screens.ts';
import { wordsIn } from './words.ts';

export interface Shots {
  readonly folder: string;
  readonly docsFolder?: string | undefined;
  readonly only?: RegExp | undefined;
  readonly language: string;
  readonly sizes: Readonly<Record<string, { width: number; height: number }>>;
  readonly themes: readonly ('light' | 'dark')[];
  readonly say: (line: string) => void;
}

type Product = Pick<Stack, 'apiUrl' | 'simUrl' | 'seedOutput'>;

const NARROW = 768;

/** Takes every screen in all themes and sizes: <name>-<theme>-<size>.png. Gives the names of those that did not come out. */
export async function takeScreenshots(browser: Browser, stack: Product, day: DemoDay, shots: Shots): Promise<string[]> {
  mkdirSync(shots.folder, { recursive: true });
  const failed: string[] = [];
  const wanted = screens.filter(({ name }) => shots.only?.test(name) ?? true);
  for (const [viewer, own] of Map.groupBy(wanted, (screen) => screen.as)) {
    const page = await pageOf(browser, stack, day, viewer, shots.language);
    for (const screen of own) {
      for (const [size, viewport] of Object.entries(shots.sizes)) {
        if (screen.wideOnly && viewport.width < NARROW) continue;
        await page.setViewportSize(viewport);
        const problem = await open(page, screen, stack, day, shots);
        if (problem !== undefined) failed.push(`${screen.name} (${size}): ${problem}`);
        for (const theme of shots.themes) await takePicture(page, screen, { theme, size }, shots);
      }
      shots.say(screen.name);
    }
    await page.context().close();
  }
  return failed;
}

async function takePicture(page: Page, screen: Screen, { theme, size }: { theme: 'light' | 'dark'; size: string }, { folder, docsFolder }: Shots): Promise<void> {
  // The page follows the system, so it need not be opened anew.
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.waitForTimeout(120);
  await page.screenshot({ path: join(folder, `${screen.name}-${theme}-${size}.png`) });
  if (docsFolder !== undefined && screen.docs && theme === 'light' && size === 'wide') await page.screenshot({ path: join(docsFolder, `${screen.name}.jpg`), type: 'jpeg', quality: 70 });
}

async function pageOf(browser: Browser, stack: Product, day: DemoDay, viewer: Viewer, language: string): Promise<Page> {
  const page = viewer === 'customer' || viewer === 'stranger'
    ? await (await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })).newPage()
    : await logIn(browser, { ...stack, ...(viewer === 'newcomer' ? { seedOutput: day.newcomer } : {}) } as Stack, viewer === 'newcomer' ? 'administrator' : viewer);
  await page.addInitScript((chosen) => {
    localStorage.setItem('parley.language', chosen);
    // Colours change at once when the theme does, so that no picture is taken half way.
    addEventListener('DOMContentLoaded', () => document.head.append(Object.assign(document.createElement('style'), { textContent: '*, ::before, ::after { transition: none !important; }' })));
  }, language);
  return page;
}

/** Brings a screen into the state that is shown; says what went wrong, and the picture is taken of what is there. */
async function open(page: Page, screen: Screen, stack: Product, day: DemoDay, { language }: Shots): Promise<string | undefined> {
  const path = typeof screen.path === 'string' ? screen.path : screen.path(day);
  await page.goto((screen.as === 'customer' ? stack.simUrl : stack.apiUrl) + path);
  try {
    await page.locator('main, [role=main]').first().waitFor();
    await page.waitForFunction(() => document.querySelector('.animate-shimmer') === null);
    page.setDefaultTimeout(8000);
    await screen.act?.({ page, say: wordsIn(language), day, narrow: (page.viewportSize()?.width ?? 0) < NARROW });
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  } finally {
    page.setDefaultTimeout(30_000);
    // Fonts, pictures and what comes in by the live stream.
    await page.waitForTimeout(500);
  }
}
