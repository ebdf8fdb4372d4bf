import type { Page } from 'playwright-core';
import type { DemoDay } from './demo-day/demo-day.ts';
import type { Say } from './words.ts';

/** Whose eyes a screen is seen with: somebody of the demo shop, somebody whose shop is new, or nobody logged in. */
export type Viewer = 'administrator' | 'lead' | 'marketer' | 'agent' | 'newcomer' | 'stranger' | 'customer';

/** What a screen may use to get into the state that is worth a picture. */
export interface Scene {
  readonly page: Page;
  readonly say: Say;
  readonly day: DemoDay;
  /** Narrow screens show less at once. */
  readonly narrow: boolean;
}

/** A screen of the product: where it is, and what is done there before the picture is taken. */
export interface Screen {
  readonly name: string;
  readonly path: string | ((day: DemoDay) => string);
  readonly as: Viewer;
  /** Also kept for the documentation, in light and wide. */
  readonly docs?: true;
  /** Shown only on wide screens. */
  readonly wideOnly?: true;
  readonly act?: (scene: Scene) => Promise<void>;
}

/** Presses the button with these words. */
export async function press({ page }: Pick<Scene, 'page'>, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}
