import { describe, expect, it } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { maySee } from './may-see.ts';

const person = (role: 'administrator' | 'lead' | 'marketer' | 'agent', id = 'u1'): Actor => ({ kind: 'user', id, orgId: 'o1', role, name: 'N', sessionId: 's' });
const event = (topic: string, orgId = 'o1') => ({ orgId, topic, type: 'x' });

describe('maySee', () => {
  it('keeps organisations apart', () => {
    expect(maySee(person('administrator'), event('conversations'))).toBe(true);
    expect(maySee(person('administrator'), event('conversations', 'o2'))).toBe(false);
    expect(maySee({ kind: 'nobody' }, event('conversations'))).toBe(false);
  });

  it('follows the role', () => {
    expect(maySee(person('administrator'), event('webhooks'))).toBe(true);
    expect(maySee(person('lead'), event('webhooks'))).toBe(false);
    expect(maySee(person('agent'), event('numbers'))).toBe(false);
    expect(maySee(person('agent'), event('conversation:1:2'))).toBe(true);
    expect(maySee(person('agent'), event('flow:1'))).toBe(true);
    expect(maySee(person('agent'), event('something new'))).toBe(false);
  });

  it('shows notifications only to the person they are for', () => {
    expect(maySee(person('agent'), event('notifications:u1'))).toBe(true);
    expect(maySee(person('administrator', 'u2'), event('notifications:u1'))).toBe(false);
    expect(maySee({ kind: 'apiKey', id: 'u1', orgId: 'o1', role: 'administrator', name: 'K' }, event('notifications:u1'))).toBe(false);
  });
});
