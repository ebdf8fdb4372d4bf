import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { expect, test } from 'vitest';
import { settingRules } from '../../schemas/settings.ts';
import { envExample } from '../../scripts/start/env-example.ts';
import { projectDir } from '../../scripts/start/project-dir.ts';

type Service = {
  image?: string;
  build?: string;
  command?: string[];
  restart?: string;
  networks: string[];
  volumes?: string[];
  ports?: string[];
  configs?: { source: string }[];
  depends_on?: Record<string, { condition: string }>;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
};
type Compose = { services: Record<string, Service>; networks: object; volumes: object; configs: object };

const text = readFileSync(join(projectDir, 'docker-compose.yml'), 'utf8');
// The 1.1 schema has the merge keys (<<) of the composition; Docker reads it the same way.
const compose = load(text, { schema: YAML11_SCHEMA }) as Compose;
const services = Object.entries(compose.services);
const oneShots = ['mongo-replica-set', 'temporal-schema', 'temporal-namespace'];
/** Keys of the compose specification that are used here; a misspelt one would be ignored or refused by Docker. */
const known = new Set(
  'build image init restart read_only tmpfs stop_grace_period networks security_opt cap_drop depends_on environment command ports deploy healthcheck entrypoint volumes configs profiles'.split(' '),
);

test.each(services)('%s is a service that Docker understands', (name, service) => {
  expect(Object.keys(service).filter((key) => !known.has(key))).toEqual([]);
  expect(service.image, 'pinned, never "latest"').toMatch(/^[a-z/-]+:(?!latest)[\w.-]+$/);
  for (const network of service.networks) expect(compose.networks).toHaveProperty(network);
  for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
  for (const config of service.configs ?? []) expect(compose.configs).toHaveProperty(config.source);
  expect(service.restart).toBe(oneShots.includes(name) ? 'on-failure:10' : 'unless-stopped');
});

test.each(services)('%s starts after what it needs', (_name, service) => {
  for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
    const other = compose.services[needed];
    expect(other, needed).toBeDefined();
    expect(condition).toBe(oneShots.includes(needed) ? 'service_completed_successfully' : 'service_healthy');
    if (condition === 'service_healthy') expect(other?.healthcheck).toBeDefined();
  }
});

test('everything published is published on the loopback interface', () => {
  for (const [, service] of services) for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('servers and workers get settings that exist, and run files that exist', () => {
  for (const name of ['server', 'worker']) {
    const service = compose.services[name];
    const unknown = Object.keys(service?.environment ?? {}).filter((variable) => variable !== 'NODE_ENV' && !(variable in settingRules));
    expect(unknown).toEqual([]);
    expect(existsSync(join(projectDir, service?.command?.at(-1) ?? ''))).toBe(true);
  }
});

test('every variable it reads is in .env.example, and secrets have no default', () => {
  const variables = [...text.matchAll(/(?<!\$)\$\{([A-Z0-9_]+)(:[-?])?([^}]*)/g)].map(([, name = '', rule = '', word = '']) => ({ name, rule, word }));
  const listed = envExample();
  for (const { name, rule, word } of variables) {
    expect(listed).toContain(`#${name}=`);
    // It has to be given, or what it belongs to is switched off without it.
    if (/PASSWORD|SECRET|TOKEN|KEY$/.test(name)) expect(rule === ':?' || word === '', name).toBe(true);
  }
});

test('Temporal has the limits and the version that npm start gives it', () => {
  const { content } = (compose.configs as Record<string, { content: string }>)['temporal-dynamic-config'] ?? { content: '' };
  const values = load(content) as Record<string, { value: unknown }[]>;
  expect(values['matching.enableFairness']).toEqual([{ value: true }]);
  expect(values['matching.numTaskqueueWritePartitions']).toEqual([{ value: 1 }]);
  expect(compose.services['temporal']?.image).toBe('temporalio/server:1.31.2');
});

test('the image holds every folder that servers and workers import from', () => {
  const dockerfile = readFileSync(join(projectDir, 'Dockerfile'), 'utf8');
  for (const folder of ['schemas', 'nodes', 'workflows', 'activities', 'server', 'scripts']) expect(dockerfile).toContain(`COPY ${folder} ${folder}\n`);
  for (const [, path = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
    for (const file of path.split(' ')) expect(existsSync(join(projectDir, file)), file).toBe(true);
  }
});
