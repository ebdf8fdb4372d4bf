import { Footprints, Smartphone, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { usePermission } from '../../app/session.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { DryRunPanel } from '../dry-run/DryRunPanel.tsx';
import { useEditorHost } from '../editor/editor-host.ts';
import { PhonePanel } from '../phone/PhonePanel.tsx';

/** Ways of trying a draft without anybody noticing: one conversation by hand, or many contacts at once. */
export function TestPanel({ flow }: { flow: FlowSummary }) {
  const { t } = useTranslation('flow-dry-run');
  const { t: words } = useTranslation('flows');
  const { setMode } = useEditorHost();
  const mayOperate = usePermission('flows.operate');
  const [way, setWay] = useState<'phone' | 'many'>('phone');
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line ps-3 pe-2">
        <h2 className="sr-only">{t('way.label')}</h2>
        {mayOperate ? <SegmentedControl size="sm" aria-label={t('way.label')} options={[{ value: 'phone', label: t('way.phone'), icon: <Smartphone size={14} /> }, { value: 'many', label: t('way.many'), icon: <Footprints size={14} /> }]} value={way} onValueChange={setWay} /> : null}
        <div className="flex-1" />
        <IconButton size="sm" label={words('phone.close')} icon={<X size={16} />} onClick={() => setMode('edit')} />
      </header>
      {way === 'phone' ? <div className="min-h-0 flex-1"><PhonePanel flow={flow} /></div> : <DryRunPanel flowId={flow.id} />}
    </div>
  );
}
