import { expect, it } from 'vitest';
import { catalogueOf, languages } from '../../../tests/kit/catalogue.ts';
import { expressionForms, functionGroups } from '../../../workflows/engine/expression/functions.ts';

const all = [...expressionForms, ...Object.values(functionGroups).flat()];

it.each(languages)('every function of expressions is explained in %s', (language) => {
  const { functions } = catalogueOf<{ functions: Record<string, string> }>(language, 'expression-help');
  expect(Object.keys(functions)).toEqual(all.map(({ name }) => name));
  if (language === 'en') expect(Object.values(functions)).toEqual(all.map(({ about }) => about));
});
