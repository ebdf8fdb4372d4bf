import { useTranslation } from 'react-i18next';
import type { FlowNote } from '../../../../schemas/generated/types.ts';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { editNote, writeNote } from '../edits/edit-note.ts';
import { useEditorSession } from '../editor/session-context.ts';

const colors = ['yellow', 'blue', 'green', 'pink'] as const;

/** Text and colour of a note, name and colour of a frame. */
export function NoteInspector({ note }: { note: FlowNote }) {
  const { t } = useTranslation('flows');
  const { document, readOnly } = useEditorSession();
  const write = (text: string) => writeNote(document, note, text);
  return (
    <div className="flex flex-col gap-4 overflow-y-auto p-4">
      <h2 className="text-sm">{t(note.frame ? 'frame.title' : 'note.title')}</h2>
      {note.frame ? <p className="text-xs text-muted">{t('frame.hint')}</p> : null}
      <Field label={t(note.frame ? 'frame.name' : 'note.text')}>
        {note.frame
          ? <Input data-note-words maxLength={120} value={note.text} disabled={readOnly} onValueChange={write} />
          : <Textarea data-note-words rows={6} maxRows={24} maxLength={4000} value={note.text} disabled={readOnly} onValueChange={write} />}
      </Field>
      <Field label={t('note.color')}>
        <SegmentedControl
          size="sm"
          aria-label={t('note.color')}
          options={colors.map((value) => ({ value, label: t(`note.colors.${value}`) }))}
          value={note.color ?? (note.frame ? 'blue' : 'yellow')}
          onValueChange={(color) => { if (!readOnly) editNote(document, note.id, note.frame ? 'colorFrame' : 'colorNote', (target) => { target.color = color; }); }}
        />
      </Field>
    </div>
  );
}
