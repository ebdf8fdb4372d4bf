import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';

const shown = [['enter', 'open'], ['n', 'addStep'], ['c', 'connectTo'], ['delete', 'delete']] as const;

/** The few keys with which a whole flow is built in the outline. */
export function OutlineKeys() {
  const { t } = useTranslation('flows');
  return (
    <dl className="grid shrink-0 grid-cols-[auto_1fr] items-center gap-x-2 gap-y-1 border-t border-line px-3 py-2 text-2xs text-muted max-md:hidden">
      {shown.map(([key, command]) => (
        <div key={key} className="contents">
          <dt><Kbd keys={key} /></dt>
          <dd className="truncate">{t(`commands.${command}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
