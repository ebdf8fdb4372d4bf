import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NumberList } from '../../../../../schemas/generated/types.ts';
import { keys } from '../../../api/keys.ts';
import { request } from '../../../api/request.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { WidgetProps } from '../form-context.ts';

/** Business numbers. None chosen means all of them. */
export default function NumbersWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const numbers = useQuery({
    queryKey: keys.numbers.list({ limit: 200 }),
    queryFn: ({ signal }) => request<NumberList>('GET', '/numbers', { query: { limit: 200 }, signal }),
  });
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  if (numbers.isPending) return <Skeleton className="h-5 w-40" />;
  if (numbers.isError) return <p className="text-xs text-muted">{t('widgets.loadFailed')}</p>;
  const toggle = (id: string, on: boolean) => {
    const next = numbers.data.items.map((number) => number.id).filter((candidate) => (candidate === id ? on : chosen.has(candidate)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <div role="group" aria-label={words.label} className="flex flex-col gap-1.5">
      {numbers.data.items.length === 0 ? <p className="text-xs text-muted">{t('widgets.numbers.none')}</p> : null}
      {numbers.data.items.map((number) => (
        <Checkbox
          key={number.id}
          checked={chosen.has(number.id)}
          onCheckedChange={(on) => toggle(number.id, on)}
          label={`${number.verifiedName} · ${number.displayPhoneNumber}`}
          disabled={readOnly}
        />
      ))}
      {numbers.data.items.length > 0 && chosen.size === 0 ? <p className="text-xs text-faint">{t('widgets.numbers.all')}</p> : null}
    </div>
  );
}
