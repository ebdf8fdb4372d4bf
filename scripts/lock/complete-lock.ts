/** Entries of package-lock.json by path, as npm writes them (lockfileVersion 3). */
export type LockPackages = Record<string, LockEntry>;
type LockEntry = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
};

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'wasm32'];

/**
 * Entries that a lock lacks: optional packages for other systems than the one it was written on. npm
 * leaves out what its registry could not supply, and "npm ci" then refuses the lock everywhere, because
 * lock and package.json disagree (npm/cli issue 4828). The versions are exact in the packages that want them.
 */
export function missingOptionalPackages(packages: LockPackages): LockPackages {
  const missing: LockPackages = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = resolveFrom(packages, path, name);
      if (!/^\d+\.\d+\.\d+/.test(version) || (found !== undefined && packages[found]?.version === version)) continue;
      const key = found === undefined ? `node_modules/${name}` : `${path}/node_modules/${name}`;
      missing[key] = { version, ...platformOf(name), ...(entry.dev === true ? { dev: true } : {}), optional: true };
    }
  }
  return missing;
}

/** Such packages are named after what they are for: @scope/binding-linux-x64-musl. */
function platformOf(name: string): Pick<LockEntry, 'cpu' | 'os'> {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const cpu = processors.find((word) => words.includes(word));
  const os = systems.find((word) => words.includes(word));
  return { ...(cpu === undefined ? {} : { cpu: [cpu] }), ...(os === undefined ? {} : { os: [os] }) };
}

/** The entry that a package at `path` gets when it asks for `name`, as Node looks it up: from the inside out. */
function resolveFrom(packages: LockPackages, path: string, name: string): string | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const key = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[key] !== undefined) return key;
    if (at === '') return undefined;
  }
}
