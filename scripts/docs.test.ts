/** What the documents say can be done: their commands, their links, and what they tell an editor to write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './folders.ts';
import { seedSchema } from './seed/schema.ts';

const here = readdirSync(root).filter((name) => name.endsWith('.md'));
const inDocs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const documents = [...here, ...inDocs.map((name) => `docs/${name}`), 'scripts/README.md'];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Fenced blocks of a language. */
const blocks = (text: string, language: string): string[] =>
  Array.from(text.matchAll(/^```(\w*)\n(.*?)^```$/gms))
    .filter(([, name]) => name === language)
    .map(([, , body]) => body ?? '');

describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('names commands that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z]+(?:[:-][a-z]+)?)\b/g)].map(
      ([, name]) => name,
    );
    const own = new Set(['ci', 'install', 'pack', 'run', ...Object.keys(scripts)]);
    expect(named.filter((name) => !own.has(name ?? ''))).toEqual([]);
  });

  test('names options that the commands have', () => {
    for (const [, name = '', rest = ''] of text.matchAll(/npm run ([a-z]+) -- ([^`\n|]*)/g)) {
      const program = /node (scripts\/\S+\.ts)/.exec(scripts[name] ?? '')?.[1] ?? '';
      const folder = program.replace(/\.ts$/, '');
      const code = [program, ...(existsSync(join(root, folder)) ? files(folder) : [])]
        .map(read)
        .join();
      for (const [option, word = ''] of rest.matchAll(/--([a-z-]+)/g)) {
        expect(
          code.includes(`${word}:`) || code.includes(`'${word}'`) || code.includes(option),
        ).toBe(true);
      }
    }
  });

  test('leads to files that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path]) => path ?? '');
    const missing = links.filter((path) => !existsSync(join(root, dirname(file), path)));
    expect(missing).toEqual([]);
  });

  test('shows YAML that a seed may have', () => {
    for (const block of blocks(text, 'yaml')) {
      if (/^(?:id|pins|keep|drop|emendations|waivers|source|meta):/m.test(block)) {
        expect(seedSchema.safeParse(parse(block)).error?.message).toBeUndefined();
      }
    }
  });
});

/** Every program text below a folder. */
function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}
