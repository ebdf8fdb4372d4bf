import { expect, it } from 'vitest';
import { avatarInitials } from './avatar-initials.ts';

it.each([
  ['Ana María Kovač', 'AK'], ['jin', 'J'], ['محمد العربي', 'ما'], ['+49 151 2345 67', '67'], ['  ', '?'], ['“Bob” Smith', 'BS'], ['👩‍💻 Dev', '👩‍💻D'], ['김 지수', '김지'],
])('shortens %s to %s', (name, initials) => {
  expect(avatarInitials(name)).toBe(initials);
});
