import { expect, test } from 'vitest';
import type { CaseFlow, EngineEvent, LiveFlow } from '../../schemas/generated/types.ts';
import { advance, type AdvanceInput } from './advance.ts';
import { caseGraph } from './case/case-flow.ts';
import { compilePlan } from './compile-plan.ts';
import { heardStatuses, newlyReached, type DeliveryStatus } from './deliveries.ts';
import { initialState } from './initial-state.ts';
import { pretendContact, pretendConversation, pretendNow as now, pretendOrganisation } from './play/pretend-world.ts';
import { installedNodes } from './registry.ts';

test.each<[DeliveryStatus, string[], DeliveryStatus[]]>([
  ['sent', [], ['sent']],
  ['delivered', ['accepted', 'sent'], ['delivered']],
  ['read', ['sent'], ['delivered', 'read']],
  ['read', [], ['sent', 'delivered', 'read']],
  ['delivered', ['sent', 'read'], []],
  ['played', ['sent', 'delivered', 'read'], ['played']],
  ['failed', ['sent'], ['failed']],
  ['failed', ['failed'], []],
])('%s after %o is new for %o', (status, known, reached) => expect(newlyReached(status, known)).toEqual(reached));

/** A world in which one flow is live. */
function worldOf(flow: CaseFlow): AdvanceInput {
  const plan = compilePlan('f', 'conversation', caseGraph(flow, {}, installedNodes), installedNodes);
  const live: LiveFlow[] = [{ flowId: 'f', name: 'f', kind: 'conversation', version: 1, planHash: 'f', priority: 50, createdAt: 0 }];
  return { key: { orgId: 'o', numberId: 'n', contactId: 'c' }, state: initialState(), events: [], now, live, plans: new Map([['f', plan]]), contact: pretendContact, conversation: pretendConversation, organisation: pretendOrganisation };
}

const waiting: CaseFlow = {
  nodes: { start: ['keyword', { words: ['hi'], match: 'exact' }], say: ['send-text', { body: 'Hello', waitForStatus: 'delivered' }], end: ['end'] },
  edges: ['start -> say', 'say.next -> end'],
};

test('a status that comes before the answer to the send is not lost', () => {
  let input = worldOf(waiting);
  const call = (event: EngineEvent) => {
    const output = advance({ ...input, events: [event] });
    input = { ...input, state: output.state };
    return output;
  };
  const [send] = call({ kind: 'inbound', id: 'm1', at: now, message: { id: 'm1', type: 'text', text: 'hi', content: {} } }).commands;
  expect(send).toMatchObject({ kind: 'send', tell: 'delivered' });
  const sendId = send?.id ?? '';
  call({ kind: 'delivery', id: 'd1', at: now, sendId, status: 'sent', reached: ['sent'] });
  call({ kind: 'delivery', id: 'd2', at: now, sendId, status: 'read', reached: ['delivered', 'read'] });
  const { ended } = call({ kind: 'commandDone', id: `${sendId}:done`, at: now, commandId: sendId, ok: true, result: {} });
  expect(ended).toMatchObject([{ flowId: 'f', nodeId: 'end' }]);
});

test('conversations are told only what live triggers look for', () => {
  const heard = (params: object, disabled = false) => {
    const { live, plans } = worldOf({ nodes: { look: { type: 'message-status', params: { ...params }, disabled }, end: ['end'] }, edges: ['look -> end'] });
    return [...heardStatuses(live, plans, installedNodes.manifests)];
  };
  expect(heard({ status: 'read', of: 'any' })).toEqual(['read']);
  expect(heard({ status: 'read', of: 'any' }, true)).toEqual([]);
  const { live, plans } = worldOf(waiting);
  expect(heardStatuses(live, plans, installedNodes.manifests).size).toBe(0);
});
