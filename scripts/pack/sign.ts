/** A signature beside the zip, by the key of a person, as `ssh-keygen -Y` writes and checks it. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { CommandError } from '../command/command.ts';
import { said } from '../said/said.ts';

/** What the signature is for: one made for another purpose is not taken. */
export const NAMESPACE = 'plan-library';

function keygen(args: readonly string[]): string {
  // Asks for the passphrase itself, where the key has one.
  const { status, stdout, stderr, error } = spawnSync('ssh-keygen', args, {
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  if (status === 0) return stdout;
  const why = error?.message ?? stderr.trim();
  throw new CommandError(
    said(
      `签名失败：${why}\n请核对 --sign（或 PLAN_SIGN_KEY）所指的 SSH 私钥`,
      `ssh-keygen: ${why}\nCheck the private SSH key that --sign (or PLAN_SIGN_KEY) names`,
    ),
  );
}

/**
 * Writes `<zip>.sig` and `<zip>.allowed_signers`, which names the key that may sign.
 *
 * @param key file of a private SSH key
 * @returns the command that checks it
 * @throws CommandError where the key does not sign
 */
export function sign(zip: string, key: string): string {
  if (!existsSync(key)) throw new CommandError(said(`没有私钥文件：${key}`, `no key: ${key}`), 2);
  rmSync(`${zip}.sig`, { force: true });
  keygen(['-Y', 'sign', '-f', key, '-n', NAMESPACE, zip]);
  const [type = '', key64 = ''] = keygen(['-y', '-f', key]).split(/\s/);
  writeFileSync(
    `${zip}.allowed_signers`,
    `${NAMESPACE} namespaces="${NAMESPACE}" ${type} ${key64}\n`,
  );
  return checkOf(zip);
}

/** The command that checks the signature of a zip. */
export const checkOf = (zip: string): string =>
  `ssh-keygen -Y verify -f ${zip}.allowed_signers -I ${NAMESPACE} -n ${NAMESPACE} -s ${zip}.sig < ${zip}`;
