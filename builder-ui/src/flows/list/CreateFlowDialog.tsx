import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type RefObject } from 'react';
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
import { FlowPicture } from './FlowPicture.tsx';
import { readExportedFlow, type ExportedFlow, type FileProblem } from './read-exported-flow.ts';
import { StarterGallery } from './StarterGallery.tsx';
import { StarterPreview } from './StarterPreview.tsx';
import { loadStarters, type Starter } from './starters.ts';

const kinds = ['conversation', 'journey', 'policy'] as const;

/** Makes a flow: from a starter, from an exported file, or blank. */
export function CreateFlowDialog({ open, folderId, onClose }: { open: boolean; folderId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('starters');
  const { t: tf } = useTranslation('flows');
  const create = useCreateFlow(onClose);
  const nameBox = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) onClose(); }}
      size="xl"
      initialFocus={nameBox}
      title={tf('create.title')}
      description={t('gallery.hint')}
      footer={<><Button onClick={onClose}>{tf('list.cancel')}</Button><Button type="submit" form="create-flow" variant="primary" loading={create.isPending}>{tf('create.confirm')}</Button></>}
    >
      <CreateForm create={create} folderId={folderId} nameBox={nameBox} />
    </Dialog>
  );
}

function CreateForm({ create, folderId, nameBox }: { create: ReturnType<typeof useCreateFlow>; folderId: string | undefined; nameBox: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation('starters');
  const { t: tf } = useTranslation('flows');
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState(i18n.language);
  const { t: named } = useTranslation('starters', { lng: language, useSuspense: false });
  // The ones before stay in sight while another language comes.
  const starters = useQuery({ queryKey: ['flow-starters', language], queryFn: () => loadStarters(language), staleTime: Infinity, placeholderData: keepPreviousData });
  // Never a blank page: the first starter is chosen until somebody chooses otherwise.
  const [choice, setChoice] = useState<string>();
  const [kind, setKind] = useState<FlowKind>('conversation');
  const [imported, setImported] = useState<ExportedFlow>();
  const [name, setName] = useState('');
  const [nameMissing, setNameMissing] = useState(false);
  const [problem, setProblem] = useState<FileProblem>();
  const file = useRef<HTMLInputElement>(null);
  const chosen = choice ?? starters.data?.[0]?.id ?? 'blank';
  const starter = starters.data?.find(({ id }) => id === chosen);
  const proposed = chosen === 'file' ? imported?.name : starter ? named(`flows.${starter.id}.name`) : undefined;
  const choose = (id: string) => {
    setChoice(id);
    setProblem(undefined);
    setNameMissing(false);
  };
  const readFile = async (picked: File | undefined) => {
    if (!picked) return;
    const read = await readExportedFlow(picked);
    if ('problem' in read) return setProblem(read);
    choose('file');
    setImported(read);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const wanted = name.trim() || proposed?.trim() || '';
    if (wanted === '') return setNameMissing(true);
    const begin = chosen === 'file' && imported ? { kind: imported.kind, graph: imported.graph } : starter ? { kind: starter.kind, graph: starter.graph } : { kind };
    create.mutate({ name: wanted, ...begin, ...(folderId === undefined ? {} : { folderId }) });
  };
  return (
    <form id="create-flow" className="flex h-[640px] max-h-[68vh] flex-col gap-4 max-md:h-auto max-md:max-h-none" onSubmit={submit}>
      <div className="flex min-h-0 flex-1 gap-5 max-md:flex-col">
        <StarterGallery starters={starters.data ?? []} chosen={chosen} fileName={imported?.name} language={language} onLanguage={setLanguage} onChoose={choose} onFile={() => file.current?.click()} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-4 overflow-y-auto">
          <Field label={tf('list.name')} error={nameMissing ? tf('create.nameMissing') : undefined}>
            <Input ref={nameBox} value={name} onValueChange={(text) => { setName(text); setNameMissing(false); }} placeholder={proposed ?? tf('create.namePlaceholder')} maxLength={120} dir="auto" />
          </Field>
          {problem ? <Notice tone="red" title={t('file.refused')}>{t(`file.${problem.problem}`, { at: problem.at })}</Notice> : null}
          {create.isError ? <Notice tone="red">{describeError(create.error).message}</Notice> : null}
          <Chosen starter={starter} language={language} imported={chosen === 'file' ? imported : undefined} kind={kind} onKind={setKind} />
        </div>
      </div>
      <input ref={file} type="file" accept="application/json,.json" className="hidden" tabIndex={-1} aria-hidden onChange={(event) => { void readFile(event.target.files?.[0]); event.target.value = ''; }} />
    </form>
  );
}

/** What was chosen, to look at before it is made. */
function Chosen({ starter, language, imported, kind, onKind }: { starter: Starter | undefined; language: string; imported: ExportedFlow | undefined; kind: FlowKind; onKind: (kind: FlowKind) => void }) {
  const { t } = useTranslation('flows');
  if (starter) return <StarterPreview starter={starter} language={language} />;
  if (imported) return <FlowPicture graph={imported.graph} titles className="h-72 w-full" />;
  return (
    <Field label={t('create.kind')}>
      <RadioGroup options={kinds.map((value) => ({ value, label: t(`kinds.${value}`), description: t(`settings.kindHint.${value}`) }))} value={kind} onValueChange={onKind} />
    </Field>
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
