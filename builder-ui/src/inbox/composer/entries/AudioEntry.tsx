import { AudioLines } from 'lucide-react';
import { acceptedTypes } from '../../attachments/accepted-types.ts';
import { fileEntry } from '../../attachments/file-entry.tsx';

export default fileEntry({ id: 'audio', order: 30, icon: <AudioLines size={16} />, accept: acceptedTypes.audio, kind: 'audio' });
