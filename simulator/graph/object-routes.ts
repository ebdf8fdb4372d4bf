import type { Router } from 'express';
import type { Sim } from '../sim.ts';
import type { JsonObject } from '../world/json.ts';
import { deleteForm, editForm, formView } from './forms/form-routes.ts';
import { unknownObject } from './graph-error.ts';
import { accountAnswer } from './numbers/account-view.ts';
import type { MediaAddresses } from './media/media-routes.ts';
import { pageOf } from './page.ts';
import { changeNumber } from './numbers/number-routes.ts';
import { NUMBER_DEFAULT_FIELDS, NUMBER_NODE, numberView } from './numbers/number-view.ts';
import { answer, bodyOf, pathId, pickFields, queryOf } from './route.ts';
import { editTemplate } from './templates/template-routes.ts';
import { TEMPLATE_NODE, templateView } from './templates/template.ts';

/** `/{id}` serves numbers, accounts, templates, apps and media alike; the stores decide what the id is. */
export function objectRoutes(sim: Sim, router: Router, addresses: MediaAddresses): void {
  const { world } = sim;

  router.get('/:id/owned_whatsapp_business_accounts', (request, response) => {
    const id = pathId(request);
    if (!world.portfolios.has(id)) throw unknownObject(id, request.method);
    answer(response, pageOf(request, world.wabasOf(id), ({ id: wabaId, name, currency, timezone }) => ({ id: wabaId, name, currency, timezone_id: timezone })));
  });

  router.get('/:id', (request, response) => {
    const id = pathId(request);
    const fields = queryOf(request, 'fields');
    const number = world.numbers.get(id);
    if (number) return answer(response, pickFields(numberView(world, number), fields, NUMBER_DEFAULT_FIELDS, NUMBER_NODE));
    const waba = world.wabas.get(id);
    if (waba) return answer(response, accountAnswer(sim, request, waba));
    const template = world.templates.get(id);
    if (template) return answer(response, pickFields(templateView(template), fields, undefined, TEMPLATE_NODE));
    const form = world.forms.get(id);
    if (form) return answer(response, pickFields(formView(form), fields, ['id', 'name', 'status', 'categories', 'validation_errors']));
    const app = world.apps.get(id);
    const portfolio = world.portfolios.get(id);
    if (portfolio) return answer(response, pickFields({ id, name: id, verification_status: portfolio.isVerified ? 'verified' : 'not_verified' }, fields, ['id', 'name']));
    if (app) return answer(response, { id, name: app.name, link: `https://www.facebook.com/games/?app_id=${id}` });
    const media = world.media.get(id);
    const asked = queryOf(request, 'phone_number_id');
    const isHidden = media !== undefined && asked !== undefined && media.numberId !== '' && asked !== media.numberId;
    if (!media || isHidden || media.expiresAt <= sim.timeline.now()) throw unknownObject(id, request.method);
    return answer(response, addresses.describe(media, request));
  });

  router.post('/:id', async (request, response) => {
    answer(response, await changeObject(sim, pathId(request), bodyOf(request), queryOf(request, 'is_enabled_for_insights')));
  });

  router.delete('/:id', async (request, response) => {
    const id = pathId(request);
    const form = world.forms.get(id);
    if (form) return answer(response, deleteForm(sim, form));
    if (!world.media.delete(id)) throw unknownObject(id, request.method);
    await sim.files.remove(id);
    sim.bus.emit({ type: 'setup' });
    answer(response, { success: true });
  });
}

async function changeObject(sim: Sim, id: string, body: JsonObject, insights: string | undefined): Promise<JsonObject> {
  const number = sim.world.numbers.get(id);
  if (number) return changeNumber(sim, number, body);
  const template = sim.world.templates.get(id);
  if (template) return editTemplate(sim, template, body);
  const form = sim.world.forms.get(id);
  if (form) return editForm(sim, form, body);
  const waba = sim.world.wabas.get(id);
  if (!waba) throw unknownObject(id, 'POST');
  if (insights === 'true' || body['is_enabled_for_insights'] === true) waba.insightsEnabled = true;
  sim.bus.emit({ type: 'setup' });
  return { id };
}
