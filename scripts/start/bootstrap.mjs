import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modulesDir = join(projectDir, 'node_modules');
const stampFile = join(modulesDir, '.parley-installed');
const pinnedNode = join(modulesDir, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Makes sure that node_modules is what package-lock.json says. A stamp with the lock's hash makes the
 * second call a matter of milliseconds. `quiet` keeps standard output for the command that follows.
 */
export function bootstrap({ quiet = false } = {}) {
  checkNodeVersion();
  const wanted = lockHash();
  if (isInstalled(wanted)) return;
  const say = quiet ? console.error : console.log;
  say('Installing dependencies (npm ci); the first time this takes a minute or two.');
  const install = (...args) => npm(args, quiet);
  // A registry without some optional package of another system makes npm ci refuse the lock; npm install does not mind.
  if (install('ci') !== 0 && install('install', '--no-save') !== 0) {
    fail('The dependencies could not be installed; the lines above say why. Is there a way to a package registry, and room on the disk?');
  }
  if (!existsSync(pinnedNode)) fetchPinnedNode(quiet);
  if (!existsSync(pinnedNode)) fail('npm ci left no Node 24 in node_modules/node. Is there a package of it for this system? Remove node_modules and try again.');
  writeFileSync(stampFile, wanted);
}

/**
 * Replaces this process, as far as Node allows, by the pinned Node running a TypeScript file; signals and
 * exit code pass through. The file `.env` is read unless `dotenv` is false; the environment goes before it.
 */
export function runTypeScript(file, args, { dotenv = true } = {}) {
  const env = { ...process.env };
  // Node's own fetch goes through a proxy only when told so.
  if (env.HTTPS_PROXY || env.https_proxy || env.HTTP_PROXY || env.http_proxy) env.NODE_USE_ENV_PROXY ??= '1';
  // Every process of the product loads hundreds of TypeScript files: kept compiled, a start costs half the work.
  env.NODE_COMPILE_CACHE ??= join(modulesDir, '.cache', 'parley-compiled');
  const dotenvFile = join(projectDir, '.env');
  const flags = ['--disable-warning=ExperimentalWarning', ...(dotenv && existsSync(dotenvFile) ? [`--env-file=${dotenvFile}`] : [])];
  const child = spawn(pinnedNode, [...flags, resolve(projectDir, file), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  // Ctrl-C reaches the child by the terminal as well; a supervisor that gets both signals stops only once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`the pinned Node cannot be started (${error.message}). Remove node_modules and try again.`));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

function npm(args, quiet) {
  const result = spawnSync(npmCommand(), [...args, '--no-audit', '--no-fund'], {
    cwd: projectDir,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.error) fail(`npm could not be started (${result.error.message}). Install npm, which comes with Node.js, and try again.`);
  return result.status;
}

/** The package "node" gets the program for this system in an install script; where npm runs none, it is run here. */
function fetchPinnedNode(quiet) {
  const script = join(modulesDir, 'node', 'installArchSpecificPackage.js');
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: dirname(script), stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] });
}

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old to start Parley; install Node 20.19 or newer.`);
  }
}

function lockHash() {
  const lock = join(projectDir, 'package-lock.json');
  if (!existsSync(lock)) fail('package-lock.json is missing; this is not a complete copy of Parley.');
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}

function isInstalled(wanted) {
  if (!existsSync(pinnedNode)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  // npm notes what it installed; if that is what the lock says, somebody ran "npm ci" or "npm install" by hand.
  if (!installedMatchesLock()) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

function installedMatchesLock() {
  const noteFile = join(modulesDir, '.package-lock.json');
  if (!existsSync(noteFile)) return false;
  const installed = JSON.parse(readFileSync(noteFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(projectDir, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version);
}

function npmCommand() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function fail(message) {
  console.error(`parley: ${message}`);
  process.exit(1);
}
