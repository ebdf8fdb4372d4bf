import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export function scratchDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-engines-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An environment whose PATH has only these stub programs (shell scripts by name) and what shell scripts themselves need. */
export function environmentWith(programs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = join(scratchDir(), 'bin');
  mkdirSync(folder);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return { PATH: folder, HOME: folder };
}

/** Collects the lines of a log. */
export function lines(): { log: (line: string) => void; all: string[] } {
  const all: string[] = [];
  return { log: (line) => void all.push(line), all };
}

export const stubMongod = 'echo "db version v8.0.12"';
export const stubTemporal = 'echo "temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)"';
