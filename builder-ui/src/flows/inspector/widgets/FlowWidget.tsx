import { useTranslation } from 'react-i18next';
import { Combobox } from '../../../ui/Combobox.tsx';
import { useEditorSession } from '../../editor/session-context.ts';
import { useFlowNames } from '../../use-flow-names.ts';
import type { WidgetProps } from '../form-context.ts';

/** Another flow, by its name. */
export default function FlowWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const { flowId } = useEditorSession();
  const flows = useFlowNames();
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const known = (flows.data ?? [])
    .filter((flow) => flow.status !== 'archived' && (flow.id !== flowId || flow.id === chosen))
    .map((flow) => ({ value: flow.id, label: flow.name, ...(flow.status === 'live' ? {} : { description: t('widgets.flow.notLive') }) }));
  const gone = chosen !== null && !known.some((option) => option.value === chosen);
  return (
    <Combobox
      options={gone ? [...known, { value: chosen, label: flows.isSuccess ? t('widgets.flow.gone') : t('widgets.flow.chosen') }] : known}
      value={chosen}
      onValueChange={(next) => onChange(next ?? '')}
      loading={flows.isPending}
      placeholder={words.placeholder}
      emptyText={flows.isError ? t('widgets.loadFailed') : t('widgets.flow.none')}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}
