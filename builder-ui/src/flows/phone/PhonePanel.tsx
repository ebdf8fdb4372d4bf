import './phone.css';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlayerFlow } from '../../../../workflows/engine/player.ts';
import type { FlowSummary, FlowTestScript, OrganisationBody } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { usePermission } from '../../app/session.ts';
import { reveal } from '../actions/reveal.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { toast } from '../../ui/toast.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { SaveTestDialog } from '../tests/SaveTestDialog.tsx';
import { TestList } from '../tests/TestList.tsx';
import { PhoneClock } from './PhoneClock.tsx';
import { PhoneScreen } from './PhoneScreen.tsx';
import { PretendMenu } from './PretendMenu.tsx';
import { TraceList } from './TraceList.tsx';
import { useOtherFlows } from './use-other-flows.ts';
import { usePhone } from './use-phone.ts';
import { VariableTable } from './VariableTable.tsx';

const none: ReadonlyArray<PlayerFlow> = [];

/** The simulated phone: a conversation with the draft, nothing leaves the browser. */
export function PhonePanel({ flow }: { flow: FlowSummary }) {
  // Opening hours and time zone are the organisation's own; without them the conversation would behave differently.
  const organisation = useQuery({ queryKey: keys.organisation, queryFn: ({ signal }) => request<OrganisationBody>('GET', '/organisation', { signal }) });
  const others = useOtherFlows(flow.id);
  if (organisation.isPending || others.isPending) return <div className="flex h-full items-center justify-center"><Spinner size={20} /></div>;
  return <Conversation flow={flow} organisation={organisation.data} others={others.data ?? none} />;
}

function Conversation({ flow, organisation, others }: { flow: FlowSummary; organisation: OrganisationBody | undefined; others: ReadonlyArray<PlayerFlow> }) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const [view, setOrganisation] = useState(() => (organisation ? { id: organisation.id, name: organisation.name, timeZone: organisation.timeZone, calendar: organisation.calendar } : undefined));
  if (!view && organisation) setOrganisation({ id: organisation.id, name: organisation.name, timeZone: organisation.timeZone, calendar: organisation.calendar });
  const phone = usePhone(flow.name, view, others);
  const [tab, setTab] = useState<'trace' | 'variables' | 'tests'>('trace');
  const { t: tests } = useTranslation('flow-tests');
  const mayWrite = usePermission('flows.write');
  const [saving, setSaving] = useState<ReturnType<typeof phone.recorder.record>>();
  const replay = (script: FlowTestScript) => {
    const refused = phone.replay(script);
    if (refused !== undefined) toast({ title: tests('stopped'), description: refused, tone: 'bad' });
  };
  const { player } = phone;
  const open = (nodeId: string) => reveal(session, nodeId, { focus: false });
  return (
    <section aria-label={t('phone.title')} className="flex h-full flex-col">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line py-1.5 ps-3 pe-2">
        <PhoneClock phone={phone} />
        <div className="ms-auto flex items-center gap-2">
          <PretendMenu phone={phone} />
          {mayWrite ? <IconButton size="sm" label={tests('save.action')} disabled={phone.recorder.steps.length === 0} icon={<FlaskConical size={16} />} onClick={() => setSaving(phone.recorder.record())} /> : null}
          <IconButton size="sm" label={t('phone.restart')} icon={<RotateCcw size={16} />} onClick={phone.restart} />
        </div>
      </header>
      {phone.outdated ? (
        <button type="button" className="flex items-center gap-2 border-b border-amber-line bg-amber-soft px-3 py-1.5 text-start text-xs text-amber-ink" onClick={phone.restart}>
          <RotateCcw size={14} aria-hidden />{t('phone.outdated')}
        </button>
      ) : null}
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <PhoneScreen phone={phone} onOpenNode={open} />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col border-s border-line max-md:max-h-[40%] max-md:border-s-0 max-md:border-t">
          <Tabs
            aria-label={t('phone.details')}
            value={tab}
            onValueChange={setTab}
            listClassName="px-3"
            className="min-h-0 flex-1"
            tabs={[
              {
                value: 'trace',
                label: t('trace.title'),
                content: (
                  <div className="h-full overflow-y-auto">
                    {player.trace.length === 0
                      ? <EmptyState compact title={t('trace.none')} description={t('trace.noneHint')} />
                      : <TraceList entries={player.trace} flowId={session.flowId} timeZone={player.organisation.timeZone} follow onOpen={open} />}
                  </div>
                ),
              },
              { value: 'variables', label: t('phone.variables'), content: <VariableTable player={player} /> },
              { value: 'tests', label: tests('title'), content: <TestList flowId={session.flowId} onReplay={replay} /> },
            ]}
          />
        </div>
      </div>
      {saving ? <SaveTestDialog flowId={session.flowId} played={saving} onClose={() => setSaving(undefined)} /> : null}
    </section>
  );
}
