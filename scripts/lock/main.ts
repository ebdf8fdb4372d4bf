/** Completes package-lock.json after an "npm install": `node scripts/run.mjs scripts/lock/main.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../start/project-dir.ts';
import { missingOptionalPackages, type LockPackages } from './complete-lock.ts';

const file = join(projectDir, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: LockPackages };
const missing = missingOptionalPackages(lock.packages);
const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`);
console.log(`${Object.keys(missing).length} packages for other systems added to package-lock.json`);
