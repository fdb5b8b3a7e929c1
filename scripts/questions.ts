/** `npm run questions`: how many of thirty questions the search of the built site answers. Measures; judges nothing. */
import { parseArgs } from 'node:util';
import { askQuestions } from './bench/questions.ts';
import { command, parsed } from './command/command.ts';
import { distDir } from './folders.ts';
import { quoted } from './said/said.ts';

const USAGE = quoted(`Usage: npm run questions
  how many of thirty questions the search of the built site answers`);

await command(USAGE, async () => {
  parsed(() => parseArgs({ options: {} }));
  for await (const line of askQuestions(distDir())) process.stdout.write(`${line}\n`);
  return 0;
});
