import { Image } from 'lucide-react';
import { acceptedTypes } from '../../attachments/accepted-types.ts';
import { fileEntry } from '../../attachments/file-entry.tsx';

export default fileEntry({ id: 'visual', order: 10, icon: <Image size={16} />, accept: acceptedTypes.visual });
