import { expect, it } from 'vitest';
import { scanUsedKeys } from './scan-used-keys.ts';

it('finds literals, both branches of a condition and beginnings of templates', () => {
  const source = "const { t } = useTranslation('team'); t('a.b', { n: 'no' }); t(open ? 'c' : `d.${id}.e`); t(kind === 'x' ? 'f' : 'g'); format('h'); t('shell:i');";
  expect(scanUsedKeys(source)).toEqual([
    { namespaces: ['team'], key: 'a.b', prefix: false },
    { namespaces: ['team'], key: 'c', prefix: false },
    { namespaces: ['team'], key: 'd.', prefix: true },
    { namespaces: ['team'], key: 'f', prefix: false },
    { namespaces: ['team'], key: 'g', prefix: false },
    { namespaces: ['shell'], key: 'i', prefix: false },
  ]);
});

it('knows several namespaces, those of a handed-over t, and admits when it cannot know', () => {
  expect(scanUsedKeys("function f(t: TFunction<['a', 'b']>) { t('k'); }")[0]?.namespaces).toEqual(['a', 'b']);
  expect(scanUsedKeys("const { t } = useTranslation(names); t('k');")[0]?.namespaces).toBeNull();
});
