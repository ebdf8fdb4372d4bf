import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePlus2, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowCreate, FlowDetail, FlowKind } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { loadStarters, readExportedFlow, type Starter } from './starters.ts';

const kinds = ['conversation', 'journey', 'policy'] as const;

/** Makes a flow: blank, from a starter, or from an exported file. */
export function CreateFlowDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('flows');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) onClose(); }}
      size="lg"
      title={t('create.title')}
      footer={<><Button onClick={onClose}>{t('list.cancel')}</Button><Button type="submit" form="create-flow" variant="primary">{t('create.confirm')}</Button></>}
    >
      <CreateForm onClose={onClose} />
    </Dialog>
  );
}

type Choice = { id: string; name: string; kind: FlowKind; graph?: Starter['graph'] | undefined };

function CreateForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('flows');
  const starters = useQuery({ queryKey: ['flow-starters'], queryFn: loadStarters, staleTime: Infinity });
  const [choice, setChoice] = useState<Choice>({ id: 'blank', name: '', kind: 'conversation' });
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const file = useRef<HTMLInputElement>(null);
  const create = useCreateFlow(onClose);
  const wanted = name.trim() || choice.name;
  const readFile = async (chosen: File | undefined) => {
    const flow = chosen ? await readExportedFlow(await chosen.text()) : undefined;
    if (chosen && !flow) setProblem(t('create.notAFlow'));
    if (flow) {
      setProblem(undefined);
      setChoice({ id: 'file', ...flow });
    }
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (wanted === '') return setProblem(t('create.nameMissing'));
    create.mutate({ name: wanted, kind: choice.kind, ...(choice.graph ? { graph: choice.graph } : {}) });
  };
  return (
    <form id="create-flow" className="flex flex-col gap-5" onSubmit={submit}>
      <Field label={t('list.name')} error={wanted === '' ? problem : undefined}>
        <Input value={name} onValueChange={(text) => { setName(text); setProblem(undefined); }} placeholder={choice.name || t('create.namePlaceholder')} maxLength={120} dir="auto" autoFocus />
      </Field>
      <div role="radiogroup" aria-label={t('create.from')} className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        <ChoiceCard icon={<FilePlus2 size={16} />} title={t('create.blank')} description={t('create.blankHint')} chosen={choice.id === 'blank'} onChoose={() => setChoice({ id: 'blank', name: '', kind: choice.kind })} />
        <ChoiceCard
          icon={<FileUp size={16} />} title={choice.id === 'file' ? choice.name : t('create.file')} description={t('create.fileHint')} chosen={choice.id === 'file'} onChoose={() => file.current?.click()}
        />
        {starters.data?.map((starter) => (
          <ChoiceCard key={starter.id} graph={starter.graph} title={starter.name} description={starter.description} note={t(`kinds.${starter.kind}`)} chosen={choice.id === starter.id} onChoose={() => setChoice(starter)} />
        ))}
      </div>
      <input ref={file} type="file" accept="application/json,.json" className="hidden" tabIndex={-1} aria-hidden onChange={(event) => void readFile(event.target.files?.[0])} />
      {choice.id === 'blank' ? (
        <Field label={t('create.kind')}>
          <RadioGroup options={kinds.map((value) => ({ value, label: t(`kinds.${value}`), description: t(`settings.kindHint.${value}`) }))} value={choice.kind} onValueChange={(kind) => setChoice({ ...choice, kind })} />
        </Field>
      ) : null}
      {problem !== undefined && wanted !== '' ? <Notice tone="red">{problem}</Notice> : null}
      {create.isError ? <Notice tone="red">{describeError(create.error).message}</Notice> : null}
    </form>
  );
}

function useCreateFlow(onClose: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: FlowCreate) => request<FlowDetail>('POST', '/flows', { body }),
    onSuccess: ({ flow }) => {
      void client.invalidateQueries({ queryKey: keys.flows.all });
      onClose();
      void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } });
    },
  });
}
