import { ChevronDown, ChevronUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { resolveSchema } from '../field-schema.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import { newListItem } from '../new-list-item.ts';
import GroupWidget from './GroupWidget.tsx';

/** A list of things with fields of their own: add, remove, and move up or down. */
export default function ListWidget(props: WidgetProps) {
  const { schema, value, onChange, words, pointer, readOnly } = props;
  const { t } = useTranslation('flows');
  const { root } = useForm();
  const items: unknown[] = Array.isArray(value) ? value : [];
  const itemSchema = resolveSchema(schema.items ?? {}, root);
  const full = schema.maxItems !== undefined && items.length >= schema.maxItems;
  const few = items.length <= (schema.minItems ?? 0);
  const put = (next: unknown[]) => onChange(next.length === 0 && (schema.minItems ?? 0) === 0 ? undefined : next);
  const move = (from: number, to: number) => {
    const next = [...items];
    next.splice(to, 0, ...next.splice(from, 1));
    put(next);
  };
  return (
    <div className="flex flex-col gap-2">
      {items.map((item, index) => (
        <div key={keyOf(item, index)} className="flex items-start gap-1 rounded-control border border-line bg-slate-2 p-2" data-list-item={index}>
          <div className="min-w-0 flex-1">
            <GroupWidget {...props} schema={itemSchema} value={item} pointer={`${pointer}/${index}`} />
          </div>
          <div className="flex flex-col">
            <IconButton size="xs" noTooltip label={t('widgets.list.up')} icon={<ChevronUp size={14} />} disabled={readOnly || index === 0} onClick={() => move(index, index - 1)} />
            <IconButton size="xs" noTooltip label={t('widgets.list.down')} icon={<ChevronDown size={14} />} disabled={readOnly || index === items.length - 1} onClick={() => move(index, index + 1)} />
            <IconButton size="xs" noTooltip label={t('widgets.list.remove')} icon={<Trash2 size={14} />} disabled={readOnly || few} onClick={() => put(items.filter((_, other) => other !== index))} />
          </div>
        </div>
      ))}
      {full ? (
        <p className="text-xs text-faint">{t('widgets.list.full', { count: schema.maxItems })}</p>
      ) : (
        <Button size="sm" variant="ghost" className="self-start" icon={<Plus size={14} />} disabled={readOnly} onClick={() => put([...items, newListItem(itemSchema, items)])}>
          {words.add ?? t('widgets.list.add')}
        </Button>
      )}
    </div>
  );
}

function keyOf(item: unknown, index: number): string {
  const key = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)['key'] : undefined;
  return typeof key === 'string' ? key : String(index);
}
