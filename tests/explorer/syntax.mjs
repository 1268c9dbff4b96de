// Every script of a site is one that an engine reads: modules that are joined must not have the
// same names. `node --experimental-vm-modules syntax.mjs SITE`

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceTextModule } from 'node:vm';

const site = process.argv[2];
const scripts = readdirSync(site, { recursive: true }).filter((path) => path.endsWith('.js'));
if (scripts.length < 10) throw new Error(`${site} has only ${scripts.length} scripts`);
for (const path of scripts) new SourceTextModule(readFileSync(join(site, path), 'utf8'), { identifier: path });
console.log(`${scripts.length} scripts can be read`);
