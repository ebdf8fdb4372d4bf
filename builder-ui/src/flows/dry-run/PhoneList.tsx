import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { linesWithoutPhone, readPhones } from './read-phones.ts';

/** Phone numbers, typed, pasted or out of a CSV file. The file is read in the browser. */
export function PhoneList({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('flow-dry-run');
  const file = useRef<HTMLInputElement>(null);
  const count = readPhones(text).length;
  const left = linesWithoutPhone(text);
  return (
    <Field label={t('phones.label')} hint={[t('phones.count', { count }), left > 0 ? t('phones.left', { count: left }) : ''].filter(Boolean).join(' · ')} aside={<Button size="sm" variant="ghost" icon={<Upload size={14} />} onClick={() => file.current?.click()}>{t('phones.file')}</Button>}>
      <Textarea mono rows={4} maxRows={10} dir="ltr" value={text} onValueChange={onChange} placeholder="+49 170 1112201" />
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.txt,text/csv,text/plain"
        aria-label={t('phones.file')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          void chosen?.text().then((content) => onChange(readPhones(content).join('\n')));
        }}
      />
    </Field>
  );
}
