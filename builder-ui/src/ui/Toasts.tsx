import { Toast } from '@base-ui/react/toast';
import { CircleCheck, CircleX, Info, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import { toastManager, type ToastData } from './toast.ts';

const icons = {
  neutral: <Info size={16} className="text-blue-ink" aria-hidden />,
  good: <CircleCheck size={16} className="text-green-ink" aria-hidden />,
  bad: <CircleX size={16} className="text-red-ink" aria-hidden />,
};

/** The stack of toasts in the lower inline-end corner; mounted once, by the shell. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-4 z-50 flex flex-col gap-2 max-md:bottom-[calc(var(--bottom-bar)+12px)] sm:start-auto sm:w-[360px]">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { t } = useTranslation('ui');
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((entry) => (
    <Toast.Root
      key={entry.id}
      toast={entry}
      swipeDirection={['right', 'down']}
      className="rounded-card bg-raised shadow-float transition-[opacity,translate] duration-150 ease-out data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-start gap-2.5 py-2.5 ps-3 pe-2">
        <span className="mt-0.5 flex">{icons[entry.data?.tone ?? 'neutral']}</span>
        <div className="min-w-0 flex-1 pt-px">
          <Toast.Title className="text-sm font-medium break-words" render={<p />} />
          <Toast.Description className="mt-0.5 text-xs break-words text-muted" />
          {entry.actionProps ? <Toast.Action className="mt-1.5 rounded-sm text-xs font-medium text-accent-ink hover:underline" /> : null}
        </div>
        <Toast.Close aria-hidden={false} render={<IconButton size="xs" noTooltip label={t('toast.close')} icon={<X size={14} />} />} />
      </Toast.Content>
    </Toast.Root>
  ));
}
