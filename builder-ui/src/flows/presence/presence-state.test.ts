import { expect, it } from 'vitest';
import type { FlowPresence } from '../../../../schemas/generated/types.ts';
import { forgetSilent, hear, nobody, silentMs } from './presence-state.ts';

const says = (tab: string, nodeIds: string[], here = true): { presence: FlowPresence; user: { id: string; name: string } } => ({ presence: { tab, here, doing: 'edit', nodeIds }, user: { id: `user-${tab}`, name: tab } });

it('knows who edits which step, and keeps what did not change', () => {
  const one = hear(hear(nobody, says('tab-ada', ['ask']), 0), says('tab-bob', ['ask', 'end']), 0);
  expect(one.byNode['ask']?.map(({ name }) => name)).toEqual(['tab-ada', 'tab-bob']);
  const two = hear(one, says('tab-bob', ['ask']), 1000);
  expect([two.byNode['end'], two.byNode['ask']]).toEqual([undefined, one.byNode['ask']]);
  expect(two.peers.map(({ tab }) => tab)).toEqual(['tab-ada', 'tab-bob']);
});

it('forgets who leaves, and who is not heard of any more', () => {
  const both = hear(hear(nobody, says('tab-ada', []), 0), says('tab-bob', ['ask']), silentMs - 1);
  expect(hear(both, says('tab-bob', [], false), silentMs).byNode).toEqual({});
  expect(forgetSilent(both, silentMs).peers.map(({ tab }) => tab)).toEqual(['tab-bob']);
  expect(forgetSilent(both, 1)).toBe(both);
});
