import { useTranslation } from 'react-i18next';
import { useEffect } from 'react';
import { Logo } from '../app/Logo.tsx';
import { LoginForm } from './LoginForm.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

/** The door: one quiet card, nothing to read. */
export function LoginPage() {
  const { t } = useTranslation('login');
  useEffect(() => {
    document.title = `${t('title')} · Parley`;
  }, [t]);
  return (
    <main className="flex min-h-dvh flex-col bg-ground px-4">
      <div className="flex flex-1 flex-col items-center justify-center py-12">
        <div className="w-full max-w-[360px]">
          <div className="mb-8 flex flex-col items-center gap-4 text-center">
            <Logo size={44} />
            <div>
              <h1 className="text-lg">{t('heading')}</h1>
              <p className="mt-1 text-muted">{t('subtitle')}</p>
            </div>
          </div>
          <div className="rounded-dialog border border-line bg-surface p-6">
            <LoginForm />
          </div>
          <p className="mt-4 px-2 text-center text-xs text-balance text-muted">{t('help')}</p>
        </div>
      </div>
      <footer className="flex justify-center pb-6"><ThemeChoice /></footer>
    </main>
  );
}
