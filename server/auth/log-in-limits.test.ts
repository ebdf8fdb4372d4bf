import { afterEach, describe, expect, it } from 'vitest';
import { limits } from '../../schemas/limits.ts';
import { LogInLimits } from './log-in-limits.ts';

let guard = new LogInLimits();
afterEach(() => {
  guard.stop();
  guard = new LogInLimits();
});

const refused = (address: string, email: string): Promise<boolean> => guard.attempt(address, email).then(() => false, () => true);

describe('LogInLimits', () => {
  it('stops guessing at one account from one address, and says when to try again', async () => {
    for (let attempt = 0; attempt < limits.logInsPerAccountAndAddress; attempt += 1) expect(await refused('10.0.0.1', 'a@x')).toBe(false);
    let told = 0;
    for (let attempt = 0; attempt < 3; attempt += 1) await guard.attempt('10.0.0.1', 'a@x', () => (told += 1)).catch(() => undefined);
    expect(told).toBe(1);
    await expect(guard.attempt('10.0.0.1', 'a@x')).rejects.toMatchObject({ code: 'RATE_LIMITED', details: [{ retryAfterSeconds: expect.any(Number) }] });
    expect(await refused('10.0.0.2', 'a@x')).toBe(false);
    expect(await refused('10.0.0.1', 'b@x')).toBe(false);
  });

  it('stops one address that tries many accounts', async () => {
    const results: boolean[] = [];
    for (let attempt = 0; attempt <= limits.logInsPerAddress; attempt += 1) results.push(await refused('10.0.0.1', `user${attempt}@x`));
    expect(results.indexOf(true)).toBe(limits.logInsPerAddress);
  });

  it('stops many addresses that try one account', async () => {
    const results: boolean[] = [];
    for (let attempt = 0; attempt <= limits.logInsPerAccount; attempt += 1) results.push(await refused(`10.0.${attempt}.1`, 'a@x'));
    expect(results.indexOf(true)).toBe(limits.logInsPerAccount);
  });

  it('forgets failures after a success', async () => {
    for (let round = 0; round < 5; round += 1) {
      for (let attempt = 0; attempt < limits.logInsPerAccountAndAddress; attempt += 1) expect(await refused('10.0.0.1', 'a@x')).toBe(false);
      await guard.succeeded('10.0.0.1', 'a@x');
    }
  });
});
