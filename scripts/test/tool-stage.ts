import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from '../start/project-dir.ts';
import type { Stage } from './stage.ts';

/** A stage that is one command: it passes or fails as a whole. `script` is a path below the project. */
export function toolStage(name: string, script: string, args: readonly string[]): Stage {
  return {
    name,
    run: async () => {
      const code = await runVisibly([join(projectDir, script), ...args]);
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** Runs a script with the Node this process runs on, its output going straight to the terminal. */
export function runVisibly(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: projectDir, stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
