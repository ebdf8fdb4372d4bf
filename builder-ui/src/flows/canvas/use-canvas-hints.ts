import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePointerHints } from '../../app/pointer-hints.ts';
import { keyLabels } from '../../ui/key-labels.ts';

const looking = ['move', 'zoom'] as const;
const building = ['area', 'more', 'connect', 'next', 'reconnect', 'insert', 'menu', 'write'] as const;

/** Tells the help sheet what FlowCanvas and its handlers do with the pointer; whoever may not change the flow can only look around. */
export function useCanvasHints(readOnly: boolean): void {
  const { t } = useTranslation('pointer');
  usePointerHints(useMemo(() => {
    const mod = keyLabels('mod').join('');
    return [...looking, ...(readOnly ? [] : building)].map((id) => ({ id, what: t(`what.${id}`), how: t(`how.${id}`, { mod }) }));
  }, [t, readOnly]));
}
