#!/usr/bin/env node
// The command line. Keeps standard output for the command: what the set-up has to say goes to standard error.
import { bootstrap, runTypeScript } from './start/bootstrap.mjs';

bootstrap({ quiet: true });
runTypeScript('scripts/cli/main.ts', process.argv.slice(2));
