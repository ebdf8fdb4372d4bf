import { Mic } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VoiceDialog } from '../../attachments/VoiceDialog.tsx';
import type { ComposerEntry } from '../entry.ts';

function Label() {
  const { t } = useTranslation('media');
  return t('menu.voice');
}

const entry: ComposerEntry = { id: 'voice', group: 'file', order: 50, icon: <Mic size={16} />, Label, Form: VoiceDialog };
export default entry;
