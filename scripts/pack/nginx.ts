/** Runs the nginx of this machine with the configuration that the zip ships. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { root } from '../folders.ts';

const shipped = join(root, 'scripts', 'pack', 'files', 'hosting', 'nginx.conf');

/** A server as nginx comes: it says nothing of caching. */
export const PLAIN = 'server { listen 80; root /srv/plan-library/site; index index.html; }';

/** The program, or null on a machine without. Not everybody has the folder of services on the PATH. */
export function findNginx(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file)) ?? null;
}

/**
 * Serves `site` as shipped, but for the port and the folder, and as the user that runs the test.
 *
 * @param work empty folder for what nginx writes
 * @param conf a configuration in the place of the one that is shipped
 * @throws with the words of nginx where it does not start
 */
export async function startNginx(
  program: string,
  site: string,
  work: string,
  conf = readFileSync(shipped, 'utf8'),
): Promise<{ address: string; stop(): Promise<void> }> {
  const port = await freePort();
  const server = conf
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/plan-library/site', site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${work}/${kind};`)
    .join(' ');
  const around = `daemon off; master_process off; pid ${work}/pid; error_log stderr;
events {}
http { access_log off; ${temporary}
${server}}
`;
  writeFileSync(join(work, 'nginx.conf'), around);
  const child = spawn(program, ['-p', work, '-c', join(work, 'nginx.conf'), '-e', 'stderr']);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://127.0.0.1:${port}/`;
  while (!(await answers(address))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    await new Promise((next) => setTimeout(next, 20));
  }
  return { address, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    () => true,
    () => false,
  );
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
