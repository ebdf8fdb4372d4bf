import { isAbsolute, join } from 'node:path';
import type { Settings } from '../../schemas/generated/types.ts';
import { loadSettings, settingRules } from '../../schemas/settings.ts';
import { projectDir } from './project-dir.ts';
import { installationSecrets } from './secrets.ts';
import { openDataDir } from './data-dir.ts';

/** The folder of an installation's data as an absolute path. Relative ones count from the checkout, wherever the command was given. */
export function dataDirOf(env: NodeJS.ProcessEnv): string {
  const { PARLEY_DATA_DIR: folder } = loadSettings(env);
  return isAbsolute(folder) ? folder : join(projectDir, folder);
}

/** Settings of a whole installation on this machine: what the environment says, with secrets and the demo added. Opens the data folder. */
export function installationSettings(env: NodeJS.ProcessEnv): Settings {
  const dataDir = dataDirOf(env);
  openDataDir(dataDir);
  // The demo organisation's numbers live in the simulator.
  const demo = String(loadSettings(env).PARLEY_SIMULATOR);
  const settings = loadSettings({ PARLEY_SEED_DEMO: demo, ...withoutEmpty(env), ...installationSecrets(dataDir, env), PARLEY_DATA_DIR: dataDir });
  return { SIMULATOR_WEBHOOK_URL: `http://${reachableHost(settings.HOST)}:${settings.PORT}/webhooks/whatsapp`, ...settings };
}

/** The host under which this machine reaches a server that listens on `host`: a server for all addresses is asked on the loopback. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === 'localhost') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/** The environment of a child: that of the machine, with every setting spelled out, so that no child has to guess. */
export function childEnvironment(settings: Settings, base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env = { ...base };
  for (const name of Object.keys(settingRules)) {
    const value = settings[name as keyof Settings];
    if (value === undefined) delete env[name];
    else env[name] = String(value);
  }
  return env;
}

/** An empty variable counts as not set; it must not hide the default that is put before it. */
function withoutEmpty(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));
}
