import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Outline } from '../outline/Outline.tsx';
import { Palette } from './Palette.tsx';

/** Beside the canvas: the steps that can be added, or the flow as an outline. */
export function LeftPanel() {
  const { t } = useTranslation('flows');
  const [shown, setShown] = useState<'steps' | 'outline'>('steps');
  return (
    <aside aria-label={t('palette.panel')} className="contain-content flex h-full w-[232px] shrink-0 flex-col border-e border-line bg-surface">
      <div className="flex px-2 pt-2">
        <SegmentedControl
          size="sm"
          className="w-full!"
          aria-label={t('palette.panel')}
          options={[{ value: 'steps', label: t('palette.title') }, { value: 'outline', label: t('outline.title') }]}
          value={shown}
          onValueChange={setShown}
        />
      </div>
      {shown === 'steps' ? <Palette /> : <div className="flex min-h-0 flex-1 flex-col pt-2"><Outline /></div>}
    </aside>
  );
}
