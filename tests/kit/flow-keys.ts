import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** The builder as a person without a mouse uses it. */
export class FlowKeys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a flow and waits until its canvas stands. */
  async open(address: string): Promise<void> {
    await this.#page.goto(address);
    await this.#page.locator('[data-step-type]').first().waitFor();
  }

  /** Adds a step after the selected one, by typing a part of its name. */
  async add(name: string): Promise<void> {
    const before = await this.cards();
    await this.press('n');
    await this.#page.getByRole('combobox', { name: 'Search steps' }).waitFor();
    await this.#page.keyboard.type(name);
    await this.press('Enter');
    await this.expectCards(before + 1);
    await this.#page.locator('.react-flow__node.selected:focus').waitFor();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  cards(): Promise<number> {
    return this.#page.locator('.react-flow__node').count();
  }

  async expectCards(count: number): Promise<void> {
    await expect.poll(() => this.cards()).toBe(count);
  }

  async expectEdges(count: number): Promise<void> {
    await expect.poll(() => this.#page.locator('.react-flow__edge').count()).toBe(count);
  }

  async expectSelected(title: string): Promise<void> {
    await expect.poll(() => this.#page.locator('.react-flow__node.selected').allInnerTexts().then((texts) => texts.join(' '))).toContain(title);
  }

  /** Writes into a text of the inspector, in the place of what stands there. */
  async write(pointer: string, text: string): Promise<void> {
    await this.#page.locator(`[data-field="${pointer}"] [contenteditable=true]`).click();
    await this.press('ControlOrMeta+a');
    await this.#page.keyboard.type(text);
  }
}
