/** The software bill of materials: what npm says of the lock file, without what changes from run to run. */
import { spawnSync } from 'node:child_process';
import { CommandError } from '../command/command.ts';
import type { Bundled } from './bundled.ts';
import { sha256 } from '../files/sha256.ts';
import { said } from '../said/said.ts';

interface Component {
  name: string;
  version: string;
  scope?: string;
  'bom-ref': string;
}

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: Component };
  components: Component[];
}

/** npm as it runs this command, or the one of the machine. */
function npm(args: readonly string[], root: string): string {
  const script = process.env['npm_execpath'];
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  // The npm of the machine may run on a Node that knows nothing of what this one was started with.
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(program, [...first, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return stdout;
  const why = error?.message ?? stderr;
  throw new CommandError(
    said(`npm 列不出软件包：${why}`, `npm could not list the packages: ${why}`),
  );
}

/**
 * CycloneDX JSON of the packages that the site is built with. Those whose code is handed on are `required`, all others,
 * which stay at home, `excluded`. The same lock file and day give the same bytes.
 *
 * @param day of the release, or null
 * @throws CommandError where npm fails
 */
export function billOfMaterials(
  root: string,
  bundled: readonly Bundled[],
  day: string | null,
): string {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'];
  // Below `node_modules` npm would look for the project around it.
  const bom = JSON.parse(npm([...args, '--prefix', root], root)) as Bom;
  const handedOn = new Set(bundled.map(({ name, version }) => `${name}@${version}`));
  for (const one of bom.components)
    one.scope = handedOn.has(`${one.name}@${one.version}`) ? 'required' : 'excluded';
  bom.components.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  // npm takes the name of the folder.
  bom.metadata.component.name = 'plan-library';
  delete bom.serialNumber;
  delete bom.metadata.tools;
  if (day === null) delete bom.metadata.timestamp;
  else bom.metadata.timestamp = `${day}T00:00:00.000Z`;
  const hash = sha256(JSON.stringify(bom));
  const serial = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify({ ...bom, serialNumber: `urn:uuid:${serial}` }, null, 1)}\n`;
}
