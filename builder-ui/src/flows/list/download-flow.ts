import type { FlowDetail, FlowSummary } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { request } from '../../api/request.ts';
import { toast } from '../../ui/toast.ts';

/** Saves a flow's draft as a JSON file that another organisation can import. */
export function downloadFlow(flow: FlowSummary): void {
  request<FlowDetail>('GET', `/flows/${flow.id}`).then(
    ({ graph }) => {
      const content = { name: flow.name, kind: flow.kind, graph };
      const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
      const link = Object.assign(document.createElement('a'), { href: url, download: `${flow.name.replace(/[^\p{L}\p{N}]+/gu, '-')}.json` });
      link.click();
      URL.revokeObjectURL(url);
    },
    (error: unknown) => toast({ title: describeError(error).message, tone: 'bad' }),
  );
}
