import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useEditorAddress } from '../editor/use-editor-address.ts';

/** Says that the draft stands beside the published version, and leads back. */
export function DraftBanner({ version }: { version: number }) {
  const { t } = useTranslation('flow-diff');
  const { t: words } = useTranslation('flows');
  const show = useEditorAddress();
  return (
    <div className="absolute inset-x-0 top-0 z-10 flex flex-wrap items-center gap-2 border-b border-blue-line bg-blue-soft px-4 py-1.5 text-xs">
      <span className="min-w-0 flex-1 text-blue-ink">{t('draftBeside', { number: version })}</span>
      <Button size="sm" variant="ghost" onClick={() => show({ view: 'history' })}>{words('compare.stop')}</Button>
    </div>
  );
}
