import type { FlowDetail } from '../../schemas/generated/types.ts';
import type { Scene } from './screen.ts';

const path = '/flows/nordwind-lead-capture';

/** Two people write the same question at once; the editor asks which words are to stay. */
export async function causeConflict({ page }: Scene): Promise<void> {
  const { request } = page.context();
  const address = `${new URL(page.url()).origin}/api/v1${path}`;
  await page.locator('.react-flow__node[data-id=name]').click({ position: { x: 60, y: 12 } });
  await page.locator('[data-field="/prompt"] [contenteditable=true]').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('We love to help. Who are you?');
  const { graph, revision } = (await (await request.get(address)).json()) as FlowDetail;
  const question = graph.nodes.find(({ id }) => id === 'name');
  if (question) Object.assign(question.params, { prompt: 'With pleasure! What may we call you?' });
  await request.put(`${address}/draft`, { data: { graph, revision } });
  await page.getByRole('dialog').waitFor();
}
