import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DiscoveredNumbers } from '../../../schemas/generated/types.ts';
import { Badge } from '../ui/Badge.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

type FoundNumbersProps = {
  numbers: DiscoveredNumbers['items'];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  disabled: boolean;
};

/** The numbers of an account, to choose those that Parley is to serve; what it serves already cannot be chosen again. */
export function FoundNumbers({ numbers, chosen, onChange, disabled }: FoundNumbersProps) {
  const { t } = useTranslation('numbers');
  if (numbers.length === 0) return <EmptyState compact icon={<Phone size={20} />} title={t('foundNone')} description={t('foundNoneDescription')} />;
  const free = numbers.filter((number) => !number.connected);
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <div className="flex flex-col gap-3">
      {free.length > 1 ? (
        <Checkbox
          label={t('chooseAll', { count: free.length })}
          checked={chosen.size === free.length}
          indeterminate={chosen.size > 0 && chosen.size < free.length}
          disabled={disabled}
          onCheckedChange={(on) => onChange(new Set(on ? free.map((number) => number.id) : []))}
        />
      ) : null}
      <ul className="flex max-h-80 flex-col gap-3 overflow-y-auto border-t border-line pt-3">
        {numbers.map((number) => (
          <li key={number.id} className="flex items-start justify-between gap-3">
            <Checkbox
              label={number.verifiedName || number.id}
              description={<span dir="ltr" data-numeric>{number.displayPhoneNumber}</span>}
              checked={number.connected || chosen.has(number.id)}
              disabled={disabled || number.connected}
              onCheckedChange={(on) => toggle(number.id, on)}
            />
            <Badge>{number.connected ? t('alreadyConnected') : t(`status.${number.status}`, { defaultValue: number.status })}</Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
