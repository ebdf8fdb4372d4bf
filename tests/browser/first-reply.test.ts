import { expect, it } from 'vitest';
import { logIn, writeAs } from '../kit/people.ts';
import { useDesk } from '../kit/use-desk.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
const desk = useDesk(stack);

it('answers "price" on the phone, shows it in the inbox with blue ticks and lights the path on the canvas', async () => {
  const { phones, agent } = desk();
  const phone = await writeAs(phones, 'Anna Schmidt', 'price');
  await phone.getByRole('button', { name: 'Delivery' }).waitFor();

  // Live: the page was open before the customer wrote and is not loaded again.
  await agent.getByRole('listitem').filter({ hasText: 'Anna Schmidt' }).getByRole('link').click();
  const reply = agent.locator('[data-direction=out]').first();
  await reply.getByText('What would you like to know?').waitFor();
  await reply.locator('[data-state=read]').waitFor();

  await phone.getByRole('button', { name: 'Delivery' }).click();
  await expect.poll(() => agent.locator('[data-direction=out]').count()).toBeGreaterThan(1);

  const marketer = await logIn(desk().browser, stack(), 'marketer');
  await marketer.goto(`${stack().apiUrl}/flows/nordwind-menu?view=watch`);
  await marketer.getByRole('button', { name: /Anna Schmidt/ }).first().click();
  await marketer.locator('[data-light=passed]').first().waitFor();
  expect(await marketer.locator('[data-light]').count()).toBeGreaterThanOrEqual(3);
});

it('lets an agent take over, answer and hand back', async () => {
  const { phones, agent } = desk();
  await agent.getByRole('button', { name: 'Take over' }).click();
  await agent.getByRole('button', { name: 'Hand back' }).waitFor();

  const phone = await writeAs(phones, 'Anna Schmidt', 'price');
  await agent.locator('[data-direction=in]').filter({ hasText: 'price' }).nth(1).waitFor();
  const before = await agent.locator('[data-direction=out]').count();

  await agent.getByRole('textbox', { name: 'Reply' }).fill('Hello Anna, this is Tom. 👋');
  await agent.keyboard.press('Enter');
  await phone.getByText('this is Tom').waitFor();
  await agent.locator('[data-direction=out]').filter({ hasText: 'this is Tom' }).locator('[data-state=read], [data-state=delivered]').waitFor();
  // Nothing but the agent's own words went out while the agent had the conversation.
  expect(await agent.locator('[data-direction=out]').count()).toBe(before + 1);

  await agent.getByRole('button', { name: 'Hand back' }).click();
  await agent.getByRole('button', { name: 'Take over' }).waitFor();
});
