import { ArrowBigUp, Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import { Input, type InputProps } from './Input.tsx';

/** A password that can be looked at, with a word of warning while caps lock is on. */
export function PasswordInput(props: Omit<InputProps, 'type' | 'end'>) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  return (
    <>
      <Input
        {...props}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        onKeyDown={(event) => setCapsLock(event.getModifierState('CapsLock') && event.key !== 'CapsLock')}
        onBlur={() => setCapsLock(false)}
        end={<IconButton size="sm" label={shown ? t('password.hide') : t('password.show')} icon={shown ? <EyeOff size={16} /> : <Eye size={16} />} pressed={shown} onClick={() => setShown(!shown)} />}
      />
      <span role="status" className="empty:hidden">
        {capsLock ? <span className="flex items-center gap-1 text-xs text-amber-ink"><ArrowBigUp size={14} aria-hidden />{t('password.capsLock')}</span> : null}
      </span>
    </>
  );
}
