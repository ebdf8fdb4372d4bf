import { FileText } from 'lucide-react';
import { acceptedTypes } from '../../attachments/accepted-types.ts';
import { fileEntry } from '../../attachments/file-entry.tsx';

export default fileEntry({ id: 'document', order: 20, icon: <FileText size={16} />, accept: acceptedTypes.document, kind: 'document' });
