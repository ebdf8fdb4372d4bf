import type { Browser, Page } from 'playwright-core';
import { logIn, type DemoRole } from '../../../tests/kit/people.ts';
import type { Stack } from '../../../tests/kit/stack.ts';

/** Somebody of the demo shop at work: their browser, and calls that are made in their name. */
export class Colleague {
  readonly page: Page;
  readonly #address: string;

  private constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  static async arrive(browser: Browser, stack: Stack, role: DemoRole, index = 0): Promise<Colleague> {
    return new Colleague(await logIn(browser, stack, role, index), `${stack.apiUrl}/api/v1`);
  }

  async call<Result>(method: string, path: string, data?: object): Promise<Result> {
    const response = await this.page.context().request.fetch(this.#address + path, { method, ...(data === undefined ? {} : { data }) });
    if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`);
    return (await response.json()) as Result;
  }

  async upload(path: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const response = await this.page.context().request.post(this.#address + path, { multipart: { file } });
    if (!response.ok()) throw new Error(`POST ${path} answered ${response.status()}: ${await response.text()}`);
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}
