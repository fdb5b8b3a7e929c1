/** Waivers of `seeds/<plan>.yaml`: a person looked into a warning and says why it may stand. */
import type { VFile } from 'vfile';
import { forEvery } from '../diagnostic.ts';
import { seedError } from '../seed/load.ts';
import type { SeedInfo } from '../seed/schema.ts';
import { said } from '../said/said.ts';

/**
 * Takes back the warnings that the yaml of a plan waives.
 *
 * @throws {ConvertError} `waiver-unused` with the line of the yaml where a waiver answers to no warning
 */
export function waive(file: VFile, { waivers }: Pick<SeedInfo, 'waivers'>): void {
  const waived = new Set<VFile['messages'][number]>();
  forEvery(waivers, ({ rule, line, entry }) => {
    const answers = file.messages.filter(
      (message) => message.ruleId === rule && (line === undefined || (message.line ?? 1) === line),
    );
    if (answers.length === 0) {
      const others = file.messages.filter(({ ruleId }) => ruleId === rule);
      const [zh, en] =
        line === undefined ? ['', ''] : [`原文第 ${line} 行`, ` on line ${line} of the source`];
      const hint = [...new Set(others.map((message) => message.line ?? 1))].slice(0, 8).join('、');
      throw seedError(
        entry,
        'waiver-unused',
        said(`${zh}没有警告“${rule}”`, `no warning "${rule}"${en}`),
        hint === ''
          ? said('请删去此条', 'remove the entry')
          : said(
              `此警告在原文第 ${hint} 行，请改 line，或删去此条`,
              `it stands on line ${hint.replaceAll('、', ', ')} of the source: change line, or remove the entry`,
            ),
      );
    }
    for (const one of answers) waived.add(one);
  });
  file.messages = file.messages.filter((message) => !waived.has(message));
}
