import { describe, expect, test } from 'vitest';
import { loadSettings, settingRules, SettingsError } from './settings.ts';

describe('loadSettings', () => {
  test('gives defaults, and addresses that follow from ports', () => {
    const settings = loadSettings({ PORT: '4000', SIMULATOR_PORT: '4100' });
    expect(settings).toMatchObject({
      PORT: 4000,
      LOG_LEVEL: 'info',
      PARLEY_PUBLIC_URL: 'http://localhost:4000',
      GRAPH_API_URL: 'http://127.0.0.1:4100',
      TEMPORAL_TLS: false,
    });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  test('treats an empty variable as not set', () => {
    expect(loadSettings({ PORT: '', MONGODB_URI: '  ' }).PORT).toBe(3000);
  });

  test.each([
    ['PORT', 'web', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', '3e3', 'a whole number from 0 to 65535'],
    ['LOG_LEVEL', 'loud', 'one of trace, debug'],
    ['TEMPORAL_TLS', 'maybe', 'true or false'],
    ['MONGODB_URI', 'localhost:27017', 'something like mongodb://'],
    ['TEMPORAL_ADDRESS', 'http://temporal:7233', 'something like temporal.example.com:7233'],
  ])('refuses %s=%s in one line that says what it should be', (name, value, rule) => {
    const message = messageOf(() => loadSettings({ [name]: value }));
    expect(message).toContain(`${name} cannot be "${value}": it is ${rule}`);
    expect(message.split('\n')).toHaveLength(1);
  });

  test('has one line for each bad variable and never shows a secret', () => {
    const message = messageOf(() => loadSettings({ PORT: 'x', PARLEY_SECRET_KEY: 'hunter2' }));
    expect(message.split('\n')).toHaveLength(2);
    expect(message).toContain('PARLEY_SECRET_KEY cannot be what it is set to');
    expect(message).not.toContain('hunter2');
  });

  test('asks for what a process cannot do without', () => {
    expect(messageOf(() => loadSettings({}, ['PARLEY_SECRET_KEY']))).toContain('PARLEY_SECRET_KEY is not set');
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(loadSettings({ PARLEY_SECRET_KEY: key }, ['PARLEY_SECRET_KEY']).PARLEY_SECRET_KEY).toBe(key);
  });

  test('describes every variable', () => {
    for (const [name, rule] of Object.entries(settingRules)) expect(rule.description, name).toMatch(/\.$/);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
}
