import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import type { DraftSaver } from '../saving/draft-saver.ts';
import { MoveProgress } from './MoveProgress.tsx';
import { PublishForm } from './PublishForm.tsx';

/** Makes the draft the version that new conversations follow, and shows afterwards how contacts inside are moved. */
export function PublishDialog({ flow, saver }: { flow: FlowSummary; saver: DraftSaver }) {
  const open = useEditorUi((ui) => ui.publishing);
  // What was chosen is forgotten when the dialog is closed; the next one begins with what the flow's settings propose.
  return open ? <OpenDialog flow={flow} saver={saver} /> : null;
}

function OpenDialog({ flow, saver }: { flow: FlowSummary; saver: DraftSaver }) {
  const { t } = useTranslation('flows');
  const { t: tests } = useTranslation('flow-tests');
  const form = useId();
  const start = useRef<HTMLTextAreaElement>(null);
  const [moving, setMoving] = useState<number | undefined>();
  const [state, setState] = useState({ busy: false, blocked: false, despite: false });
  const close = () => useEditorUi.setState({ publishing: false });
  const inside = flow.publishedVersion !== undefined && flow.running > 0;
  const title = flow.publishedVersion === undefined ? t('publish.titleFirst', { name: flow.name }) : t('publish.title', { name: flow.name, version: flow.publishedVersion + 1 });
  if (moving !== undefined) {
    return (
      <Dialog open onOpenChange={close} title={t('move.title', { version: moving })} description={t('move.description')} footer={<Button variant="primary" onClick={close}>{t('move.close')}</Button>}>
        <MoveProgress flowId={flow.id} version={moving} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={close}
      initialFocus={start}
      size={inside ? 'lg' : 'md'}
      title={title}
      description={t('publish.description')}
      footer={(
        <>
          <Button onClick={close}>{t('publish.cancel')}</Button>
          <Button type="submit" form={form} variant="primary" disabled={state.blocked} loading={state.busy}>{state.despite ? tests('publish.confirm') : t('publish.confirm')}</Button>
        </>
      )}
    >
      <PublishForm
        id={form}
        flow={flow}
        saver={saver}
        start={start}
        onState={setState}
        onLeave={close}
        onPublished={({ version, move }) => { if (move && move.total > 0) setMoving(version.number); else close(); }}
      />
    </Dialog>
  );
}
