import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Stack } from './stack.ts';

export type DemoRole = 'administrator' | 'lead' | 'marketer' | 'agent';

const roomy: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' };

/** Opens the product in a browser context of its own and logs in as one of the demo people; two agents exist, `index` picks one. */
export async function logIn(browser: Browser, stack: Stack, role: DemoRole, index = 0): Promise<Page> {
  const { email, password } = credentialsOf(stack.seedOutput, role, index);
  const page = await (await browser.newContext(roomy)).newPage();
  await page.goto(`${stack.apiUrl}/login`);
  await page.getByLabel('E-mail', { exact: false }).first().fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  return page;
}

/** Opens the simulator's phone page. */
export async function openPhones(browser: Browser, stack: Stack): Promise<Page> {
  const page = await (await browser.newContext(roomy)).newPage();
  await page.goto(stack.simUrl);
  await page.getByRole('region', { name: /^Phone of/ }).first().waitFor();
  return page;
}

/** Writes as a customer on the phone page; gives that customer's phone. */
export async function writeAs(phones: Page, customer: string, text: string): Promise<Locator> {
  const phone = phones.getByRole('region', { name: `Phone of ${customer}` });
  await phone.getByRole('textbox', { name: 'Message' }).fill(text);
  await phones.keyboard.press('Enter');
  return phone;
}

/** The log-ins as the seed printed them: role, name, e-mail and password, parted by two or more spaces. */
function credentialsOf(seedOutput: string, role: DemoRole, index: number): { email: string; password: string } {
  const rows = seedOutput.split('\n').map((line) => line.trim().split(/\s{2,}/)).filter(([first]) => first === role);
  const [, , email, password] = rows[index] ?? [];
  if (!email || !password) throw new Error(`The seed printed no log-in for the ${role}.`);
  return { email, password };
}
