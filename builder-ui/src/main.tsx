import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { reloadAfterUpdate } from './app/reload-after-update.ts';
import { startTranslation } from './i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

reloadAfterUpdate();
await startTranslation();
createRoot(root).render(<StrictMode><App /></StrictMode>);
