import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';

/** A tag that the team gives to the contact, in pretence. */
export function TagDialog({ open, onClose, onTag }: { open: boolean; onClose: () => void; onTag: (tag: string) => void }) {
  const { t } = useTranslation('flows');
  const [tag, setTag] = useState('');
  return (
    <Dialog open={open} onOpenChange={(next) => { if (!next) onClose(); }} size="sm" title={t('phone.pretend.tag')} footer={<Button type="submit" form="pretend-tag" variant="primary" disabled={tag.trim() === ''}>{t('phone.pretend.tagAdd')}</Button>}>
      <form id="pretend-tag" onSubmit={(event) => { event.preventDefault(); if (tag.trim() === '') return; onTag(tag.trim()); setTag(''); onClose(); }}>
        <Field label={t('phone.pretend.tagName')}><Input value={tag} onValueChange={setTag} maxLength={60} /></Field>
      </form>
    </Dialog>
  );
}
