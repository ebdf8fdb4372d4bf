import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select.tsx';

export type CostFilter = { category: string; source: string };
const choices = { category: ['marketing', 'utility', 'authentication', 'service'], source: ['flow', 'agent', 'api'] } as const;

/** Narrows the costs down to one category, or to who sent. */
export function CostFilters({ value, onChange }: { value: CostFilter; onChange: (filter: CostFilter) => void }) {
  const { t } = useTranslation('costs');
  return (['category', 'source'] as const).map((name) => (
    <Select
      key={name}
      className="md:w-44"
      aria-label={t(`by.${name}`)}
      value={value[name] === '' ? 'all' : value[name]}
      onValueChange={(next) => onChange({ ...value, [name]: next === 'all' ? '' : next })}
      options={[{ value: 'all', label: t(`all.${name}`) }, ...choices[name].map((choice) => ({ value: choice, label: t(`${name}.${choice}`) }))]}
    />
  ));
}
