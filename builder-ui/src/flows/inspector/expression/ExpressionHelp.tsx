import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { expressionForms, functionGroups } from '../../../../../workflows/engine/expression/functions.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Popover } from '../../../ui/Popover.tsx';

const groups = Object.keys(functionGroups) as ReadonlyArray<keyof typeof functionGroups>;

/** How expressions are written, and every function with an example. */
export function ExpressionHelp() {
  const { t } = useTranslation('flows');
  return (
    <Popover size="lg" align="end" title={t('expressions.help')} trigger={<IconButton size="xs" label={t('expressions.help')} icon={<CircleHelp size={14} />} />}>
      <p className="text-xs text-muted">{t('expressions.intro')}</p>
      <code className="mt-2 block rounded-control bg-slate-3 px-2 py-1.5 text-xs [font-variant-ligatures:none]" dir="ltr">{'default(total, 0) > 100 && "vip" in contact.tags'}</code>
      <Group title={t('expressions.groups.operators')} rows={[{ name: '+ - * / %', about: t('expressions.calculate') }, { name: '== != < <= > >= in', about: t('expressions.compare') }, { name: '&& || !', about: t('expressions.join') }, { name: 'a ? b : c', about: t('expressions.choose') }]} />
      <Functions />
    </Popover>
  );
}

function Functions() {
  const { t } = useTranslation(['flows', 'expression-help']);
  const words = (name: string, english: string) => t(`expression-help:functions.${name}`, { defaultValue: english });
  return (
    <>
      <Group title={t('expressions.groups.forms')} rows={expressionForms.map(({ name, signature, about }) => ({ name: signature, about: words(name, about) }))} />
      {groups.map((group) => (
        <Group
          key={group}
          title={t(`expressions.groups.${group}`)}
          rows={functionGroups[group].map(({ name, signature, about, example }) => ({ name: signature, about: words(name, about), example: `${example[0]} = ${JSON.stringify(example[1])}` }))}
        />
      ))}
    </>
  );
}

function Group({ title, rows }: { title: string; rows: ReadonlyArray<{ name: string; about: string; example?: string }> }) {
  return (
    <section className="mt-3">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      <dl className="mt-1 flex flex-col gap-1.5">
        {rows.map(({ name, about, example }) => (
          <div key={name}>
            <dt><code className="text-xs [font-variant-ligatures:none]" dir="ltr">{name}</code></dt>
            <dd className="text-xs text-muted">{about}</dd>
            {example === undefined ? null : <dd><code className="text-2xs break-all text-faint [font-variant-ligatures:none]" dir="ltr">{example}</code></dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
