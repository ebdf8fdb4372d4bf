import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Written into a test file that takes long, above all by waiting: it begins first, so that nobody waits for it alone at the end. */
const mark = '@begins-first';

/** Files with the mark go before the others. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const marked = new Set(sorted.filter(({ moduleId }) => readFileSync(moduleId, 'utf8').includes(mark)));
    return [...marked, ...sorted.filter((file) => !marked.has(file))];
  }
}
