import { CloudOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { describeError } from '../../api/describe-error.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import type { DraftSaver } from './draft-saver.ts';

/** Says whether the draft is safe: "Draft saved 2 s ago". */
export function SaveIndicator({ saver }: { saver: DraftSaver }) {
  const { t } = useTranslation('flows');
  const save = useStore(saver.state, (state) => state.save);
  switch (save.kind) {
    case 'saved':
      return <span role="status" className="truncate">{t('saving.saved')} {save.at ? <RelativeTime time={save.at} /> : null}</span>;
    case 'waiting':
    case 'saving':
      return <span role="status" className="inline-flex items-center gap-1.5"><Spinner size={12} />{t('saving.saving')}</span>;
    case 'offline':
      return <span role="status" className="inline-flex items-center gap-1.5 text-amber-ink"><CloudOff size={14} aria-hidden />{t('saving.offline')}</span>;
    case 'refused':
      return <span role="alert" className="inline-flex items-center gap-1.5 text-red-ink"><TriangleAlert size={14} aria-hidden />{describeError(save.error).message}</span>;
    case 'conflict':
      return (
        <button type="button" className="inline-flex items-center gap-1.5 rounded-sm font-medium text-amber-ink hover:underline" onClick={() => useEditorUi.setState({ conflictLater: false })}>
          <TriangleAlert size={14} aria-hidden />{t('saving.conflict')}
        </button>
      );
  }
}
