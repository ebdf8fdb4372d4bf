import type { NodeCase } from '../../schemas/generated/types.ts';
import { installedNodes } from '../../workflows/engine/registry.ts';
import type { ParamsPool } from './random-flows.ts';

/** Valid params of every installed node type: its examples, and what its golden cases use. */
export function paramsPool(readFile: (path: string, encoding: 'utf8') => string): ParamsPool {
  return Object.fromEntries(
    Object.entries(installedNodes.paramSchemas).map(([type, schema]) => {
      const { examples = [] } = schema as { examples?: object[] };
      const cases = JSON.parse(readFile(`nodes/${type}/cases.json`, 'utf8')) as NodeCase[];
      const used = cases.flatMap((nodeCase) => (nodeCase.params === undefined ? [] : [nodeCase.params]));
      return [type, [...examples, ...used].filter((params) => installedNodes.validatorOf(type)?.(params) === true)];
    }),
  );
}
