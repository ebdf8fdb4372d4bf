import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../ui/Combobox.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { problemQuery } from './problem-queries.ts';

type MoveMenuProps = {
  /** A run of the version whose steps are offered. */
  runId: string;
  trigger: ReactElement;
  onPick: (nodeId: string) => void;
};

/** Asks at which step runs go on. */
export function MoveMenu({ runId, trigger, onPick }: MoveMenuProps) {
  const { t } = useTranslation('runs');
  const [open, setOpen] = useState(false);
  const detail = useQuery({ ...problemQuery(runId), enabled: open });
  const options = (detail.data?.nodes ?? []).filter(({ id }) => id !== detail.data?.run.nodeId).map(({ id, label, type }) => ({ value: id, label, ...(label === type ? {} : { description: type }) }));
  return (
    <Popover open={open} onOpenChange={setOpen} side="top" label={t('actions.move')} trigger={trigger}>
      <div className="flex flex-col gap-2">
        <p className="text-xs text-muted">{t('move.hint')}</p>
        <Combobox aria-label={t('move.step')} placeholder={t('move.step')} options={options} value={null} loading={detail.isPending} emptyText={detail.isError ? t('failed') : t('move.none')} onValueChange={(nodeId) => { if (nodeId) { setOpen(false); onPick(nodeId); } }} />
      </div>
    </Popover>
  );
}
