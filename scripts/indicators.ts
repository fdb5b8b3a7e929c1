/** The command line of the catalogue of indicators: what it does not have yet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { indicatorsSchema } from '../src/library.schema.ts';
import { command, CommandError, parsed } from './command/command.ts';
import { contentDir } from './folders.ts';
import { INDICATORS } from './library/gather.ts';
import { readCatalogue } from './library/indicators/catalogue.ts';
import { suggestionsOf, reportSuggestion } from './library/indicators/suggest.ts';
import { said } from './said/said.ts';

const USAGE = said(
  `用法：npm run indicators -- --suggest
  --suggest  列出没有归入指标的名称，写成可以抄进 content/indicators/*.yaml 的样子，并指出最像的条目；不写文件`,
  `Usage: npm run indicators -- --suggest
  --suggest  lists names that belong to no indicator, as they could stand in content/indicators/*.yaml, with the entry that
             is most like each; writes nothing`,
);

await command(USAGE, async () => {
  const { values } = parsed(() =>
    parseArgs({
      options: {
        suggest: { type: 'boolean', default: false },
      },
    }),
  );
  if (!values.suggest) throw new CommandError(USAGE, 2);
  const file = join(contentDir(), INDICATORS);
  if (!existsSync(file))
    throw new CommandError(
      said(
        `没有 ${file}：请先运行 npm run convert`,
        `there is no ${file}: run npm run convert first`,
      ),
      1,
    );
  const found = indicatorsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const all = suggestionsOf(found, readCatalogue(contentDir()));
  process.stdout.write(all.map(reportSuggestion).join('\n'));
  return Promise.resolve(0);
});
