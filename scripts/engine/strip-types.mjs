/**
 * Node runs no TypeScript below `node_modules`, where the engine stands once it is installed: this hook takes the types
 * out of its own files, and of no others. Loaded by `--import`, in every process and thread of a command.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const engine = new URL('../../', import.meta.url).href;

registerHooks({
  load(url, context, nextLoad) {
    const [file = ''] = url.split('?');
    if (!file.startsWith(engine) || !file.endsWith('.ts')) return nextLoad(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});
