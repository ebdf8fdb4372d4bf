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
      <Group title={t('expressions.groups.forms')} rows={expressionForms.map(({ signature, about }) => ({ name: signature, about }))} />
      {groups.map((group) => <Group key={group} title={t(`expressions.groups.${group}`)} rows={functionGroups[group].map(({ signature, about, example }) => ({ name: signature, about: `${about} ${example[0]} = ${JSON.stringify(example[1])}` }))} />)}
    </Popover>
  );
}

function Group({ title, rows }: { title: string; rows: ReadonlyArray<{ name: string; about: string }> }) {
  return (
    <section className="mt-3">
      <h3 className="text-xs font-medium text-muted">{title}</h3>
      <dl className="mt-1 flex flex-col gap-1.5">
        {rows.map(({ name, about }) => (
          <div key={name}>
            <dt><code className="text-xs [font-variant-ligatures:none]" dir="ltr">{name}</code></dt>
            <dd className="text-xs text-muted">{about}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
