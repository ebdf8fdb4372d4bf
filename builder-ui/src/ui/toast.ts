import { Toast } from '@base-ui/react/toast';

/** What a toast carries beside its words. */
export type ToastData = { tone: 'neutral' | 'good' | 'bad' };

/** The one list of toasts; <Toasts/> in the shell draws it. */
export const toastManager = Toast.createToastManager<ToastData>();

export type ToastOptions = {
  title: string;
  description?: string | undefined;
  tone?: ToastData['tone'] | undefined;
  /** A single way to react, such as undo or open. */
  action?: { label: string; onSelect: () => void } | undefined;
  /** A toast with the same key replaces the earlier one. */
  key?: string | undefined;
};

/**
 * Tells the result of an action whose place is no longer in sight. Errors of a field belong at the field.
 * Bad news stays until it is closed; the rest leaves after 5 s.
 */
export function toast({ title, description, tone = 'neutral', action, key }: ToastOptions): string {
  const id = toastManager.add({
    ...(key ? { id: key } : {}),
    title,
    description,
    timeout: tone === 'bad' ? 0 : 5000,
    priority: tone === 'bad' ? 'high' : 'low',
    data: { tone },
    ...(action ? { actionProps: { children: action.label, onClick: () => { action.onSelect(); toastManager.close(id); } } } : {}),
  });
  return id;
}
