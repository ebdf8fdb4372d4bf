import { it } from 'vitest';
import { writeAs } from '../kit/people.ts';
import { useDesk } from '../kit/use-desk.ts';
import { useStack } from '../kit/use-stack.ts';

const stack = useStack({ ui: true });
const desk = useDesk(stack);

it('says of a message why it was answered by this flow', async () => {
  const { phones, agent } = desk();
  const phone = await writeAs(phones, 'Anna Schmidt', 'price');
  await phone.getByRole('button', { name: 'Delivery' }).waitFor();
  await agent.getByRole('listitem').filter({ hasText: 'Anna Schmidt' }).getByRole('link').click();
  const message = agent.locator('[data-direction=in]').filter({ hasText: 'price' }).first();
  await message.hover();
  await message.getByRole('button', { name: 'Why this answer?' }).click();
  const dialog = agent.getByRole('dialog', { name: 'Why this answer?' });
  await dialog.getByText(/^Answered by/).waitFor();
  await dialog.getByText('Started', { exact: true }).first().waitFor();
});
