import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Secrets that an installation needs and nobody has to choose, with how each is made. */
const makers = {
  PARLEY_SECRET_KEY: () => randomBytes(32).toString('base64'),
  WHATSAPP_APP_SECRET: () => randomBytes(16).toString('hex'),
  WHATSAPP_VERIFY_TOKEN: () => randomBytes(16).toString('hex'),
} as const;

/**
 * Secrets for the variables that `env` does not set: made at the first start and kept in the data folder,
 * readable by their owner only. A variable that is set always wins and is never written down.
 */
export function installationSecrets(dataDir: string, env: NodeJS.ProcessEnv): Record<string, string> {
  const file = join(dataDir, 'secrets.json');
  const kept = read(file);
  const secrets: Record<string, string> = { ...kept };
  for (const [name, make] of Object.entries(makers)) if (!env[name]) secrets[name] ??= make();
  if (Object.keys(secrets).length > Object.keys(kept).length) write(dataDir, file, secrets);
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => !env[name]));
}

function read(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    // Going on with new secrets would make every stored access token unreadable for ever.
    throw new Refusal(`${file} is damaged. Restore it from a backup; only if there is none, remove it and connect the numbers again.`);
  }
}

function write(dataDir: string, file: string, secrets: Record<string, string>): void {
  mkdirSync(dataDir, { recursive: true });
  const temporary = `${file}.tmp`;
  writeFileSync(temporary, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, file);
}
