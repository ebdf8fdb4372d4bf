import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/kit/browser.ts';
import { logIn } from '../../tests/kit/people.ts';
import type { ProductApi } from '../../tests/kit/product-api.ts';
import { installRenderCounter, readRendered, resetRendered } from '../../tests/kit/render-counter.ts';
import type { Stack } from '../../tests/kit/stack.ts';
import type { FlowDetail } from '../../schemas/generated/types.ts';
import { median, percentile } from '../statistics.ts';
import { keepAwake } from './keep-awake.ts';
import { largeFlow } from '../../tests/kit/large-flow.ts';
import { recordFrames, type FrameWork } from './main-thread.ts';

/** Milliseconds of the page's main thread for each frame. */
export type FrameFigures = { frames: number; medianMs: number; p99Ms: number; mostMs: number };
export type EditorFigures = { steps: number; openMs: number; undoMs: number; drag: FrameFigures; panByWheel: FrameFigures; panByHand: FrameFigures; drawnAgain: DrawnAgain };

/** How many cards and edges React drew again while one card was dragged, of those in sight. */
export type DrawnAgain = { cards: number; edges: number; cardsInSight: number };

/** Time between two movements of the pointer, as a mouse sends them to a screen of 60 frames a second. */
const pointerMs = 16;

/** Movements of each kind: enough that the 99th percentile is more than the second-worst frame. */
const movements = 600;

/** Opens a large flow in the editor and measures dragging, panning, opening and undo by the browser's own trace. */
export async function measureEditor(stack: Stack, api: ProductApi, steps: number, say: (line: string) => void): Promise<EditorFigures> {
  const { flow } = await api.call<FlowDetail>('POST', '/flows', { name: `${steps} steps`, kind: 'conversation', graph: largeFlow(steps) });
  const browser = await launchBrowser();
  try {
    const page = await logIn(browser, stack, 'marketer');
    await page.setViewportSize({ width: 1440, height: 900 });
    const opened: number[] = [];
    // The first opening fills the caches of files, as that of any person who uses the product does once.
    for (let round = 0; round < 4; round += 1) opened.push(await openFlow(page, `${stack.apiUrl}/flows`, `${stack.apiUrl}/flows/${flow.id}`));
    const drag = await framesOf(page, dragCard);
    await settle(page);
    const undoMs = await timeUndo(page);
    const panByWheel = await framesOf(page, panByWheelOf);
    const panByHand = await framesOf(page, panByHandOf);
    const figures: EditorFigures = { steps, openMs: median(opened.slice(1)), undoMs, drag: figuresOf(drag), panByWheel: figuresOf(panByWheel), panByHand: figuresOf(panByHand), drawnAgain: await countDrawn(page, `${stack.apiUrl}/flows/${flow.id}`) };
    for (const [what, work] of Object.entries({ drag, panByWheel, panByHand })) say(`  ${what}: longest ${work.longest.slice(0, 4).map(({ name, ms }) => `${name} ${ms.toFixed(1)}`).join(', ')}`);
    return figures;
  } finally {
    await browser.close();
  }
}

function figuresOf({ frames }: FrameWork): FrameFigures {
  return { frames: frames.length, medianMs: median(frames), p99Ms: percentile(frames, 0.99), mostMs: Math.max(...frames) };
}

/** From the address to a canvas with cards on which a person can act. */
async function openFlow(page: Page, elsewhere: string, address: string): Promise<number> {
  await page.goto(elsewhere);
  await page.getByRole('table').waitFor();
  const id = address.split('/').at(-1) ?? '';
  const start = Date.now();
  await page.evaluate((path) => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')); }, `/flows/${id}`);
  await page.locator('.react-flow__node').first().waitFor();
  const ms = Date.now() - start;
  await settle(page);
  return ms;
}

/** Until the page has nothing to do for a while. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}

async function cardInSight(page: Page): Promise<{ x: number; y: number }> {
  const pane = await page.locator('.flow-canvas').boundingBox();
  const cards = await page.locator('.react-flow__node').all();
  for (const card of cards) {
    const box = await card.boundingBox();
    if (box && pane && box.x > pane.x + pane.width * 0.3 && box.y > pane.y + pane.height * 0.25 && box.x + box.width < pane.x + pane.width * 0.85) return { x: box.x + 80, y: box.y + 14 };
  }
  throw new Error('No card lies in the middle of the canvas.');
}

function framesOf(page: Page, act: (page: Page) => Promise<void>): Promise<FrameWork> {
  return keepAwake(() => recordFrames(page, () => act(page)));
}

/** In a page of its own at the end, because counting takes time in every frame. */
async function countDrawn(page: Page, address: string): Promise<DrawnAgain> {
  await installRenderCounter(page);
  await page.goto(address);
  await page.locator('.react-flow__node').first().waitFor();
  await settle(page);
  await resetRendered(page);
  await dragCard(page);
  const { cards, edges } = await readRendered(page);
  return { cards: Object.keys(cards).length, edges: Object.keys(edges).length, cardsInSight: await page.locator('.react-flow__node').count() };
}

/** Moves a card in circles for ten seconds, from the press of the button to its release. */
async function dragCard(page: Page): Promise<void> {
  const at = await cardInSight(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  for (let step = 0; step < movements; step += 1) {
    const turn = (step / 60) * 2 * Math.PI;
    await page.mouse.move(at.x + Math.sin(turn) * 120 + (step % 180) * 0.4, at.y + (1 - Math.cos(turn)) * 80);
    await page.waitForTimeout(pointerMs);
  }
  await page.mouse.up();
}

async function panByWheelOf(page: Page): Promise<void> {
  const pane = await page.locator('.flow-canvas').boundingBox();
  await page.mouse.move((pane?.x ?? 0) + 400, (pane?.y ?? 0) + 300);
  for (let step = 0; step < movements; step += 1) {
    await page.mouse.wheel(step % 240 < 160 ? 28 : -28, step % 60 < 30 ? 20 : -20);
    await page.waitForTimeout(pointerMs);
  }
}

async function panByHandOf(page: Page): Promise<void> {
  const pane = await page.locator('.flow-canvas').boundingBox();
  const [x, y] = [(pane?.x ?? 0) + 700, (pane?.y ?? 0) + 400];
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  for (let step = 0; step < movements; step += 1) {
    const turn = (step / 90) * 2 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * 500, y + (1 - Math.cos(turn)) * 150);
    await page.waitForTimeout(pointerMs);
  }
  await page.mouse.up({ button: 'middle' });
}

/** From the key to the next frame that is drawn, in the page's own time; the middle of several. */
async function timeUndo(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    await page.evaluate(() => {
      const scope = globalThis as unknown as { pressedAt: number; drawnAfter: Promise<number> };
      scope.drawnAfter = new Promise((resolve) => {
        addEventListener('keydown', (event) => {
          if (event.key.toLowerCase() !== 'z') return;
          const at = performance.now();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - at)));
        }, { capture: true });
      });
    });
    await page.keyboard.press(round % 2 === 0 ? 'Control+z' : 'Control+Shift+z');
    times.push(await page.evaluate(() => (globalThis as unknown as { drawnAfter: Promise<number> }).drawnAfter));
    await page.waitForTimeout(700);
  }
  return median(times);
}
