import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { queryClient } from '../api/query-client.ts';
import { onSessionExpired } from '../api/session-expiry.ts';
import { useDirection } from '../i18n/direction.ts';
import { i18n } from '../i18n/i18n.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { leaveSession } from './leave-session.ts';
import { router } from './router.tsx';

/** The whole application with everything that it shares. */
export function App() {
  useEffect(() => onSessionExpired(() => void leaveSession(router, { back: true })), []);
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        {/* Style elements would need a nonce; what they do stands in styles/base.css. */}
        <CSPProvider disableStyleElements>
          <DirectionProvider direction={useDirection()}>
            <Tooltip.Provider delay={450} closeDelay={60}>
              <RouterProvider router={router} />
              <Toasts />
            </Tooltip.Provider>
          </DirectionProvider>
        </CSPProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
