import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export type CopyButtonProps = {
  text: string;
  /** Shows words beside the icon; otherwise the icon alone with a tooltip. */
  label?: string | undefined;
  size?: 'xs' | 'sm' | 'md' | undefined;
};

/** Puts text on the clipboard and says so for two seconds, or that the browser refused. */
export function CopyButton({ text, label, size = 'sm' }: CopyButtonProps) {
  const { t } = useTranslation('ui');
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () => {
    // The clipboard is missing on plain http and refused without focus; both are told, not hidden.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(() => setState('done'), () => setState('refused'));
  };
  const icon = state === 'done' ? <Check size={14} className="text-green-ink" /> : state === 'refused' ? <X size={14} className="text-red-ink" /> : <Copy size={14} />;
  const words = state === 'done' ? t('copy.done') : state === 'refused' ? t('copy.refused') : (label ?? t('copy.label'));
  if (label) return <Button size={size === 'xs' ? 'sm' : size} icon={icon} onClick={copy}><span aria-live="polite">{words}</span></Button>;
  return <IconButton label={words} icon={icon} size={size} onClick={copy} />;
}
