import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';

/** The zoom in per cent; a click shows the flow at its true size. */
export function ZoomLabel() {
  const { t, i18n } = useTranslation('flows');
  const { instance } = useEditorSession();
  const zoom = useEditorUi((ui) => ui.zoom);
  const [shown, setShown] = useState(zoom);
  // Drawn once per frame at most while the wheel turns.
  useEffect(() => {
    const frame = requestAnimationFrame(() => setShown(zoom));
    return () => cancelAnimationFrame(frame);
  }, [zoom]);
  return (
    <button type="button" className="h-7 w-12 rounded-control text-xs text-muted hover:bg-slate-4 hover:text-ink" title={t('commands.zoomFull')} onClick={() => void instance()?.zoomTo(1, { duration: 140 })} data-numeric>
      {new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(shown)}
    </button>
  );
}
