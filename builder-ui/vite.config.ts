import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { firstLoadBudget } from './first-load-budget.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const tanstack = /node_modules[\\/]@tanstack[\\/](?!react-virtual|virtual)/;
const controls = /node_modules[\\/](@base-ui|@floating-ui|zustand|tabbable|reselect)[\\/]/;
const ours = /builder-ui[\\/]src[\\/](app|api|live|i18n|ui)[\\/]|node_modules[\\/]lucide-react[\\/]/;
const apiServer = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`;

/**
 * Build of the browser application. Pages and node editors are separate chunks; libraries that every
 * page needs are grouped so that a release of ours does not make browsers load them again.
 */
export default defineConfig({
  root: here,
  plugins: [react(), tailwindcss(), firstLoadBudget()],
  server: {
    // Node editors live beside their step in nodes/<type>, outside this folder.
    fs: { allow: ['..'] },
    proxy: { '/api': apiServer, '/webhooks': apiServer },
  },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    // light-dark() and :dir() are used as written; older targets would make the build rewrite them.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'i18n', test: /node_modules[\\/](i18next|react-i18next)[\\/]/, priority: 20 },
            { name: 'tanstack', tags: ['$initial'], test: tanstack, priority: 20 },
            { name: 'base', tags: ['$initial'], test: controls, priority: 20 },
            { name: 'shell', tags: ['$initial'], test: ours, priority: 15 },
            // What only pages need, and several of them.
            { name: 'controls', test: controls, minShareCount: 2, priority: 10 },
            { name: 'pages', test: ours, minShareCount: 2, priority: 5 },
          ],
        },
      },
    },
  },
});
