import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../start/project-dir.ts';
import type { Counts, Stage } from './stage.ts';
import { runVisibly } from './tool-stage.ts';

type Report = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] };

/** A stage that runs one of the vitest configurations in tests/ and counts its tests. */
export function vitestStage(name: string, config: string, env: () => NodeJS.ProcessEnv = () => process.env): Stage {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
      const reportFile = join(folder, 'report.json');
      try {
        const vitest = join(projectDir, 'node_modules', 'vitest', 'vitest.mjs');
        const args = [vitest, 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
        const code = await runVisibly(args, env());
        return count(reportFile, code);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** A file that cannot even be loaded has no tests in the report and counts as one that failed; so does an error outside of any test. */
function count(reportFile: string, code: number): Counts {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloadable;
  return { passed: report.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
