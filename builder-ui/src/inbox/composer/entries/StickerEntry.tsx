import { Sticker } from 'lucide-react';
import { acceptedTypes } from '../../attachments/accepted-types.ts';
import { fileEntry } from '../../attachments/file-entry.tsx';

export default fileEntry({ id: 'sticker', order: 40, icon: <Sticker size={16} />, accept: acceptedTypes.sticker, kind: 'sticker' });
