/** `npm run questions`: how many of thirty questions the search of the built site answers. Measures; judges nothing. */
import { parseArgs } from 'node:util';
import { askQuestions } from './bench/questions.ts';
import { command, parsed } from './command/command.ts';
import { distDir } from './folders.ts';

await command(async () => {
  parsed(() => parseArgs({ options: {} }));
  for await (const line of askQuestions(distDir())) process.stdout.write(`${line}\n`);
  return 0;
});
