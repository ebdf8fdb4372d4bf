import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeliveryStatus, statesBefore, type DeliveryStatus, type MessageState } from './message-state.ts';

const ladder: readonly DeliveryStatus[] = ['sent', 'delivered', 'read', 'played'];

/** The state after the statuses given, in this order, each applied by compare-and-set. */
function afterwards(statuses: readonly DeliveryStatus[], from: MessageState = 'accepted'): MessageState {
  return statuses.reduce<MessageState>((state, status) => (statesBefore(status).includes(state) ? status : state), from);
}

describe('message states', () => {
  it('ends at the highest status whatever the order and however often each arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ladder), { minLength: 1, maxLength: 12 }), (statuses) => {
        const highest = ladder.findLast((status) => statuses.includes(status));
        expect(afterwards(statuses)).toBe(highest);
      }),
    );
  });

  it('does not fail a message that arrived, and does not revive one that failed', () => {
    expect(afterwards(['delivered', 'failed'])).toBe('delivered');
    expect(afterwards(['failed', 'sent', 'delivered'])).toBe('failed');
  });

  it('settles an unknown outcome by any status', () => {
    for (const status of [...ladder, 'failed' as const]) expect(afterwards([status], 'unknown')).toBe(status);
  });

  it('recognises the statuses of the Cloud API only', () => {
    expect(isDeliveryStatus('read')).toBe(true);
    expect(isDeliveryStatus('accepted')).toBe(false);
    expect(isDeliveryStatus('deleted')).toBe(false);
  });
});
