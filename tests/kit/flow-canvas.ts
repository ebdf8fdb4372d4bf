import type { Locator, Page } from 'playwright-core';

/** The builder's canvas as a person with a mouse uses it: every act is real pointer movement. */
export class FlowCanvas {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Drags a step out of the palette and lets it go at a point of the window; gives back its card. */
  async drop(stepType: string, x: number, y: number): Promise<Locator> {
    const before = await this.#cards().count();
    const item = await boxOf(this.#page.locator(`[data-step-type=${stepType}]`).first());
    await this.#drag({ x: item.x + item.width / 2, y: item.y + item.height / 2 }, { x, y });
    await this.#cards().nth(before).waitFor();
    const id = await this.#page.locator('.react-flow__node.selected').getAttribute('data-id');
    return this.#page.locator(`.react-flow__node[data-id="${id}"]`);
  }

  /** Pulls a line from an output of one card to another card. */
  async connect(from: Locator, handle: string, to: Locator): Promise<void> {
    const before = await this.#page.locator('.react-flow__edge').count();
    const start = await boxOf(from.locator(`[data-handle="${handle}"] .react-flow__handle`));
    const end = await boxOf(to);
    await this.#drag({ x: start.x + start.width / 2, y: start.y + start.height / 2 }, { x: end.x + 24, y: end.y + 24 });
    await this.#page.locator('.react-flow__edge').nth(before).waitFor({ state: 'attached' });
  }

  /** Types into a field of the inspector, which shows the card that was selected last. */
  async type(label: string, text: string): Promise<void> {
    const field = this.#page.getByLabel(label, { exact: true }).first();
    await field.click();
    await this.#page.keyboard.type(text);
  }

  #cards(): Locator {
    return this.#page.locator('.react-flow__node');
  }

  async #drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 24, from.y + 8, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 12 });
    await mouse.up();
  }
}

/** Where an element stands in the window, brought into sight. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('What is looked for cannot be seen.');
  return box;
}
