import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { startUniverse } from '../test-kit.ts';
import { defaultBehaviour } from '../world/behaviour.ts';
import { controlRouter } from './control-router.ts';
import { behaviourSchema } from './schema/behaviour-schema.ts';
import { ENDPOINTS } from './schema/endpoints.ts';
import { SCHEMAS } from './schema/request-schemas.ts';

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

it('the reference names exactly the routes that are there', async () => {
  await using universe = await startUniverse();
  const control = controlRouter(universe.simulator.sim, false);
  const routes = (control.router.stack as unknown as Layer[]).flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`) : []));
  control.stop();
  expect(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(routes.toSorted());
});

it('every example fits its schema, and the schema of the behaviour knows every setting', () => {
  const ajv = new Ajv({ strict: false });
  for (const { path, body, example } of ENDPOINTS) {
    if (body === undefined || body === 'bytes' || example === undefined) continue;
    expect(ajv.validate(body === 'behaviour' ? behaviourSchema : SCHEMAS[body], example), `${path}: ${ajv.errorsText()}`).toBe(true);
  }
  const closed = JSON.parse(JSON.stringify(behaviourSchema), (_key, value: unknown) => (typeof value === 'object' && value !== null && 'properties' in value ? { ...value, required: Object.keys(value.properties ?? {}) } : value)) as object;
  expect(ajv.validate(closed, defaultBehaviour()), ajv.errorsText()).toBe(true);
});
