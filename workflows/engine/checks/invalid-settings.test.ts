import { describe, expect, it } from 'vitest';
import type { FlowSettings } from '../../../schemas/generated/types.ts';
import { invalidSettings, usableSettings } from './invalid-settings.ts';

const broken = (settings: object): [string | undefined, unknown][] => invalidSettings(settings as FlowSettings).map(({ path, details }) => [path, details?.['rule' as never]]);

describe('run rules that are not finished', () => {
  it('are named at their field', () => {
    expect(broken({ priority: 200, quietHours: { from: '25:00', to: '08:00' } })).toEqual([['/priority', 'maximum'], ['/quietHours/from', 'pattern']]);
    expect(broken({ cap: { limits: [{ count: 1 }] } })).toEqual([['/cap/limits/0/periodMs', 'required']]);
  });
  it('that need one of several things are one finding', () => {
    expect(broken({ goal: {} })).toEqual([['/goal/event', 'either']]);
    expect(broken({ exitOn: [{ name: 'left' }, { name: 'paid', event: 'order.paid' }] })).toEqual([['/exitOn/0/event', 'either']]);
  });
  it('are left out until they are, and the others hold', () => {
    const settings = { priority: 70, goal: {} } as FlowSettings;
    expect(usableSettings(settings)).toEqual({ priority: 70 });
    const whole: FlowSettings = { priority: 70 };
    expect(usableSettings(whole)).toBe(whole);
  });
});
