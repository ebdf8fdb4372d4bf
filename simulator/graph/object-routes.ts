import type { Router } from 'express';
import type { Sim } from '../sim.ts';
import type { JsonObject } from '../world/json.ts';
import { accountMetric, isMetric } from './analytics/account-analytics.ts';
import { fieldCalls } from './analytics/field-calls.ts';
import { deleteForm, editForm, formView } from './forms/form-routes.ts';
import { unknownObject } from './graph-error.ts';
import { accountHealth } from './numbers/health.ts';
import type { MediaAddresses } from './media/media-routes.ts';
import { changeNumber } from './numbers/number-routes.ts';
import { NUMBER_DEFAULT_FIELDS, numberView } from './numbers/number-view.ts';
import { answer, bodyOf, pathId, pickFields, queryOf } from './route.ts';
import { editTemplate } from './templates/template-routes.ts';
import { templateView } from './templates/template.ts';

/** `/{id}` serves numbers, accounts, templates, apps and media alike; the stores decide what the id is. */
export function objectRoutes(sim: Sim, router: Router, addresses: MediaAddresses): void {
  const { world } = sim;

  router.get('/:id', (request, response) => {
    const id = pathId(request);
    const fields = queryOf(request, 'fields');
    const number = world.numbers.get(id);
    if (number) return answer(response, pickFields(numberView(world, number), fields, NUMBER_DEFAULT_FIELDS));
    const waba = world.wabas.get(id);
    if (waba) {
      const view = { id, name: waba.name, currency: waba.currency, timezone_id: waba.timezone, message_template_namespace: `ns_${id}`, account_review_status: 'APPROVED', status: waba.isBanned ? 'DISABLED' : 'ACTIVE', business_verification_status: world.portfolioOf(id).isVerified ? 'verified' : 'not_verified', whatsapp_business_manager_messaging_limit: world.portfolioOf(id).tier, is_enabled_for_insights: waba.insightsEnabled, health_status: accountHealth(waba) };
      const calls = fields === undefined ? [] : fieldCalls(fields, isMetric);
      const metrics = Object.fromEntries(calls.map((call) => [call.name, accountMetric(sim, waba, call)]));
      return answer(response, { ...pickFields(view, fields, ['id', 'name', 'timezone_id', 'message_template_namespace']), ...metrics });
    }
    const template = world.templates.get(id);
    if (template) return answer(response, pickFields(templateView(template), fields));
    const form = world.forms.get(id);
    if (form) return answer(response, pickFields(formView(form), fields, ['id', 'name', 'status', 'categories', 'validation_errors']));
    const app = world.apps.get(id);
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
