import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowCreate, FlowDetail } from '../../../schemas/generated/types.ts';
import { speedPlans } from '../../../schemas/speed-plans.ts';
import type { Colleague } from './colleague.ts';
import type { SceneName } from './draw-pictures.ts';
import { shopTemplates } from './shop-templates.ts';
import type { SimulatedPlatform } from './simulated-platform.ts';

const starters = join(import.meta.dirname, '..', '..', '..', 'starters');
const token = 'simulator-nordwind-outlet';
const outlet = { id: '204857600000200', name: 'Nordwind Outlet', timezone: 'Europe/Berlin', currency: 'EUR' } as const;
const outletNumbers = [
  { id: '204857600000201', displayPhoneNumber: '+49 40 5550201', verifiedName: 'Nordwind Outlet', qualityRating: 'YELLOW' },
  { id: '204857600000202', displayPhoneNumber: '+45 32 550202', verifiedName: 'Nordwind København', qualityRating: 'GREEN' },
] as const;

/** Further numbers and templates, as an administrator would connect and read them. */
export async function connectMore(administrator: Colleague, platform: SimulatedPlatform): Promise<void> {
  await platform.call('POST', 'seed', { wabas: [outlet], numbers: outletNumbers.map((number) => ({ ...number, wabaId: outlet.id })), templates: shopTemplates, tokens: [token] });
  for (const { id } of outletNumbers) await administrator.call('POST', '/numbers', { id, wabaId: outlet.id, token, plan: speedPlans.warm_up });
  await administrator.call('POST', '/templates/sync');
}

/** What connects the shop with other systems. */
export async function connectSystems(administrator: Colleague, numberId: string): Promise<void> {
  for (const [name, role] of [['Web shop', 'agent'], ['Reports', 'lead']] as const) await administrator.call('POST', '/api-keys', { name, role });
  await administrator.call('POST', '/credentials', { name: 'Warehouse', kind: 'bearer', hosts: ['api.warehouse.example'], secret: 'demo-only-not-a-secret' });
  await administrator.call('POST', '/credentials', { name: 'Carrier', kind: 'basic', username: 'nordwind', hosts: ['*.carrier.example'], secret: 'demo-only-not-a-secret' });
  await administrator.call('POST', '/incoming-webhooks', { name: 'order.paid', numberId, contactBy: 'phone', contactPath: 'customer.phone', signed: true });
  await administrator.call('POST', '/incoming-webhooks', { name: 'parcel.delivered', numberId, contactBy: 'phone', contactPath: 'recipient.phone', signed: false });
  await administrator.call('POST', '/webhook-subscriptions', { name: 'CRM', url: 'https://crm.nordwind.example/parley', events: ['contact.created', 'conversation.closed'] });
}

/** Folders with flows made from the starters. */
export async function fillFolders(marketer: Colleague): Promise<void> {
  const plan = { Service: ['order-status', 'faq', 'satisfaction'], Campaigns: ['abandoned-cart', 'broadcast-reply', 'opt-in'], Appointments: ['appointment-reminder'] } as const;
  for (const [name, flows] of Object.entries(plan)) {
    const { id: folderId } = await marketer.call<{ id: string }>('POST', '/flow-folders', { name });
    for (const starter of flows) {
      const { name: flowName, kind, graph } = JSON.parse(await readFile(join(starters, starter, 'flow.json'), 'utf8')) as FlowCreate;
      const known = starter === 'order-status' ? 'nordwind-order-status' : undefined;
      if (known) await marketer.call('PUT', `/flows/${known}/folder`, { folderId });
      else await marketer.call('POST', '/flows', { name: flowName, kind, graph, folderId });
    }
  }
}

/** A second version of the menu, and a draft that is ahead of it. */
export async function publishMenu(marketer: Colleague): Promise<void> {
  await editFlow(marketer, 'nordwind-menu', ({ graph }) => {
    const delivery = graph.nodes.find((node) => node.id === 'delivery');
    if (delivery) Object.assign(delivery.params, { body: String(delivery.params['body']).replace('4.90', '3.90') });
    graph.nodes.push({ id: 'interest', type: 'tag', typeVersion: 1, label: 'Asked for prices', params: { add: ['asked for prices'] }, position: { x: 960, y: -140 } });
    graph.edges = graph.edges.filter((edge) => !(edge.source === 'prices' && edge.target === 'answered'));
    graph.edges.push({ id: 'to_interest', source: 'prices', sourceHandle: 'next', target: 'interest' }, { id: 'from_interest', source: 'interest', sourceHandle: 'next', target: 'answered' });
  });
  const { revision } = await marketer.call<FlowDetail>('GET', '/flows/nordwind-menu');
  await marketer.call('POST', '/flows/nordwind-menu/publish', { revision, message: 'Delivery is cheaper; whoever asks for prices is tagged', running: 'keep' });
}

/** Changes the draft of a flow. */
export async function editFlow(marketer: Colleague, id: string, change: (detail: FlowDetail) => void): Promise<void> {
  const detail = await marketer.call<FlowDetail>('GET', `/flows/${id}`);
  change(detail);
  await marketer.call('PUT', `/flows/${id}/draft`, { graph: detail.graph, revision: detail.revision });
}

/** Pictures for the media library. */
export async function fillLibrary(marketer: Colleague, pictures: Readonly<Record<SceneName, Buffer>>): Promise<void> {
  const names: Readonly<Record<SceneName, string>> = { tent: 'Fjord 2 at dusk.png', boots: 'Tind hiking boots.png', summit: 'Summit in the morning.png', forest: 'Forest path.png' };
  for (const [scene, name] of Object.entries(names) as [SceneName, string][]) await marketer.upload('/media', { name, mimeType: 'image/png', buffer: pictures[scene] });
}
