import { expect, it } from 'vitest';
import { takeoverHint } from './takeover-hint.ts';

it('speaks of waiting only where a flow would wait', () => {
  const [policy, journey, sale] = [{ flowName: 'Escalation', onTakeover: 'ignore' as const }, { flowName: 'Welcome', onTakeover: 'pause' as const }, { flowName: 'Sale', onTakeover: 'end' as const }];
  expect(takeoverHint([])).toBeUndefined();
  expect(takeoverHint([policy])).toEqual({ flow: 'Escalation', effect: 'ignore' });
  expect(takeoverHint([policy, sale])).toEqual({ flow: 'Sale', effect: 'end' });
  expect(takeoverHint([policy, sale, journey])).toEqual({ flow: 'Welcome', effect: 'pause' });
});
