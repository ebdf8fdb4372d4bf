import { join } from 'node:path';

/** Root of the checkout. */
export const projectDir = join(import.meta.dirname, '..', '..');
