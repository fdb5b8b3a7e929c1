/** A PostgreSQL of its own for a test, of the programs that the system has. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../pack/nginx.ts';

/** Folder of the programs; null where the system has none. */
export function findPostgres(): string | null {
  // What distributions put on the path may stand without initdb beside it.
  const folders = (process.env['PATH'] ?? '').split(':');
  const all = [...folders, ...globSync('/usr/lib/postgresql/*/bin').sort().reverse()];
  return (
    all.find(
      (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
    ) ?? null
  );
}

/** PostgreSQL does not run as root. */
function otherUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (what: string): number => Number(execFileSync('id', [what, 'nobody']));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

export interface PostgresServer {
  address: string;
  stop(): Promise<void>;
}

/** @param bin folder of the programs */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = otherUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initialise = [
    '-D',
    data,
    '-U',
    'reader',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ];
  execFileSync(join(bin, 'initdb'), initialise, { ...user, stdio: 'pipe', cwd: folder });
  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    fsync: 'off',
  };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(bin, 'postgres'), ['-D', data, ...args], { ...user, cwd: folder });
  let log = '';
  await new Promise<void>((ready, failed) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) ready();
    });
    child.once('exit', () => failed(new Error(`PostgreSQL did not start:\n${log}`)));
  });
  return {
    address: `postgres://reader@127.0.0.1:${port}/postgres`,
    stop: async () => {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
