import { ChevronDown, CircleCheck, CircleDashed, CircleX, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowTestResult, FlowTestScript, FlowTestView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { usePermission } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { TestDifferences } from './TestDifferences.tsx';
import { useChangeFlowTest } from './use-flow-tests.ts';

type TestRowProps = {
  flowId: string;
  test: FlowTestView;
  /** Undefined while it has not been played since something changed. */
  result: FlowTestResult | undefined;
  onReplay: (script: FlowTestScript) => void;
  onChanged: () => void;
};

/** One test: whether it passes, what differs when it does not, and what can be done with it. */
export function TestRow({ flowId, test, result, onReplay, onChanged }: TestRowProps) {
  const { t } = useTranslation('flow-tests');
  const mayWrite = usePermission('flows.write');
  const [asking, setAsking] = useState<'rename' | 'delete' | 'accept' | undefined>();
  const [shown, setShown] = useState(true);
  const close = () => setAsking(undefined);
  const change = useChangeFlowTest(flowId, () => { close(); onChanged(); });
  const failed = result !== undefined && !result.passed;
  const actual = failed ? result.actual : undefined;
  const error = change.isError ? describeError(change.error).message : undefined;
  return (
    <li className="rounded-control px-1 py-1.5" data-test={result === undefined ? 'unplayed' : result.passed ? 'passed' : 'failed'}>
      <div className="flex items-center gap-2">
        <Mark result={result} />
        <div className="min-w-0 flex-1">
          <p className="flex font-medium"><span className="min-w-0 truncate" dir="auto">{test.name}</span></p>
          <p className="truncate text-xs text-muted"><RelativeTime time={test.updatedAt} />{test.createdBy ? ` · ${test.createdBy.name}` : ''}</p>
        </div>
        {failed ? <IconButton size="sm" label={t('differences.show')} aria-expanded={shown} icon={<ChevronDown size={16} className={cx('transition-transform', shown && 'rotate-180')} />} onClick={() => setShown(!shown)} /> : null}
        <Menu
          align="end"
          trigger={<IconButton size="sm" noTooltip label={t('more', { name: test.name })} icon={<Ellipsis size={16} />} />}
          entries={[
            { id: 'replay', label: t('replay'), onSelect: () => onReplay(test.script) },
            ...(mayWrite ? [
              { id: 'rename', label: t('rename.action'), onSelect: () => setAsking('rename') },
              { id: 'accept', label: t('accept.action'), disabled: actual === undefined, onSelect: () => setAsking('accept') },
              { kind: 'separator' as const, id: 'before-delete' },
              { id: 'delete', label: t('delete.action'), danger: true, onSelect: () => setAsking('delete') },
            ] : []),
          ]}
        />
      </div>
      {failed && shown ? <div className="mt-2 ps-6 pe-1"><TestDifferences differences={result.differences} /></div> : null}
      {asking === 'rename' ? <RenameTest name={test.name} busy={change.isPending} error={error} onClose={close} onRename={(name) => change.mutate({ kind: 'update', id: test.id, change: { name } })} /> : null}
      <ConfirmDialog open={asking === 'delete'} onOpenChange={close} danger title={t('delete.title', { name: test.name })} description={t('delete.description')} confirmLabel={t('delete.confirm')} loading={change.isPending} error={error} onConfirm={() => change.mutate({ kind: 'delete', id: test.id })} />
      <ConfirmDialog open={asking === 'accept' && actual !== undefined} onOpenChange={close} title={t('accept.title', { name: test.name })} description={t('accept.description')} confirmLabel={t('accept.confirm')} loading={change.isPending} error={error} onConfirm={() => { if (actual) change.mutate({ kind: 'update', id: test.id, change: { expect: actual } }); }} />
    </li>
  );
}

function Mark({ result }: { result: FlowTestResult | undefined }) {
  const { t } = useTranslation('flow-tests');
  if (result === undefined) return <CircleDashed size={16} className="shrink-0 text-faint" role="img" aria-label={t('unplayed')} />;
  if (result.passed) return <CircleCheck size={16} className="shrink-0 text-green-ink" role="img" aria-label={t('passed')} />;
  return <CircleX size={16} className="shrink-0 text-red-ink" role="img" aria-label={t('failed')} />;
}

function RenameTest({ name: before, busy, error, onClose, onRename }: { name: string; busy: boolean; error: string | undefined; onClose: () => void; onRename: (name: string) => void }) {
  const { t } = useTranslation('flow-tests');
  const [name, setName] = useState(before);
  const valid = name.trim() !== '';
  return (
    <Dialog open onOpenChange={onClose} size="sm" title={t('rename.title')} footer={<Button type="submit" form="rename-test" variant="primary" disabled={!valid} loading={busy}>{t('rename.confirm')}</Button>}>
      <form id="rename-test" className="flex flex-col gap-3" onSubmit={(event) => { event.preventDefault(); if (valid) onRename(name.trim()); }}>
        <Field label={t('save.name')}><Input value={name} onValueChange={setName} maxLength={120} /></Field>
        {error === undefined ? null : <Notice tone="red">{error}</Notice>}
      </form>
    </Dialog>
  );
}
