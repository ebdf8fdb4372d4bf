import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowNode, NodeTryResult } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { request } from '../../api/request.ts';
import { JsonPaths } from '../../ui/JsonPaths.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { toast } from '../../ui/toast.ts';
import { variablesRead } from './variables-read.ts';

/** Makes the call of a step once, with values typed here, and shows the answer. A click on a value copies its place. */
export function TryStep({ node }: { node: FlowNode }) {
  const { t } = useTranslation('flows');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const attempt = useMutation({ mutationFn: () => request<NodeTryResult>('POST', '/nodes/try', { body: { type: node.type, params: node.params, variables: Object.fromEntries(names.map((name) => [name, values[name] ?? ''])) } }) });
  const names = variablesRead(node);
  const copy = (path: string) => void navigator.clipboard.writeText(path).then(() => toast({ tone: 'good', title: t('try.copied', { path }) }), () => toast({ tone: 'bad', title: path }));
  return (
    <section className="flex flex-col gap-3 border-t border-line px-4 py-4" aria-label={t('try.title')}>
      <div className="flex items-center gap-2">
        <h3 className="flex-1 text-xs font-medium">{t('try.title')}</h3>
        <Button size="sm" icon={<Play size={14} />} loading={attempt.isPending} onClick={() => attempt.mutate()}>{t('try.run')}</Button>
      </div>
      <p className="text-xs text-muted">{t('try.hint')}</p>
      {names.map((name) => <Field key={name} label={name}><Input size="sm" value={values[name] ?? ''} onValueChange={(text) => setValues({ ...values, [name]: text })} dir="auto" /></Field>)}
      <div role="status">{attempt.isError ? <p className="text-xs text-red-ink">{describeError(attempt.error).message}</p> : attempt.data ? <Answer result={attempt.data} onPick={copy} /> : null}</div>
    </section>
  );
}

function Answer({ result: { method, url, status = 0, durationMs, body, cut, problem }, onPick }: { result: NodeTryResult; onPick: (path: string) => void }) {
  const { t } = useTranslation('flows');
  return (
    <div className="flex flex-col gap-2">
      {url === undefined ? null : <code className="text-xs break-all text-muted" dir="ltr">{method} {url}</code>}
      {problem === undefined ? <p className="text-xs"><Badge tone={status < 300 ? 'green' : status < 500 ? 'amber' : 'red'}>{status}</Badge> {t('try.took', { ms: durationMs })}{cut ? ` · ${t('try.cut')}` : ''}</p> : <p className="text-xs text-red-ink">{problem}</p>}
      {body === undefined ? null : <JsonPaths value={JSON.parse(body)} onPick={onPick} />}
    </div>
  );
}
