import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

export type SaveBarProps = {
  /** Shown only while there is something to save. */
  dirty: boolean;
  saving: boolean;
  /** Why saving failed, or what must be corrected first. */
  problem?: ReactNode | undefined;
  onSave: () => void;
  onDiscard: () => void;
};

/** Sticks to the lower edge of a form as soon as something was changed. */
export function SaveBar({ dirty, saving, problem, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation('ui');
  if (!dirty && !saving) return null;
  return (
    <div role="region" aria-label={t('save.label')} className="sticky bottom-4 z-10 flex flex-wrap items-center gap-2 rounded-card bg-raised py-2 ps-4 pe-2 shadow-float">
      <span role="status" className={problem ? 'min-w-0 flex-1 text-xs text-red-ink' : 'min-w-0 flex-1 text-xs text-muted'}>{problem ?? t('save.unsaved')}</span>
      <Button variant="ghost" disabled={saving} onClick={onDiscard}>{t('save.discard')}</Button>
      <Button variant="primary" loading={saving} onClick={onSave}>{t('save.save')}</Button>
    </div>
  );
}
