import { LACUNA } from '../../../src/plan.schema.ts';
import { lostCharacters, quoted } from '../lost.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** 十四〓”: the name of a five-year period ends in 五, and its opening quote went with the entity that held it. */
export default defineRepair({
  id: 'period-name',
  kind: 'supplied',
  certainty: 'high',
  title: '补足五年规划期的名称',
  about:
    '“十四五”“十三五”等规划期名称失去“五”字，或连同前引号失去。同一文本另有完整的“十四五”一类名称为证，且字节错配的规律容许此字，故补。',
  notWhen: '全文没有一处完整的规划期名称，或失去的字不在“十”加数字之后、后引号之前。',
  examples: [
    {
      before: '根据“十四五”规划\n十三〓”期间\n量〓“十二〓”末',
      after: '根据“十四五”规划\n“十三五”期间\n量〓“十二五”末',
    },
    { keeps: '十四〓”规划', because: '没有完整的名称可以为证' },
    { keeps: '根据“十四五”规划\n第十四〓方阵', because: '后面不是后引号' },
  ],
  *find(context): Iterable<Proposal> {
    const { text } = context;
    const whole = /“十[一二三四五]五”/g;
    const witness = [...text.matchAll(whole)]
      .map(({ index, 0: name }) => quoted(context, index, index + name.length))
      .find((one) => one !== null);
    if (!witness) return;
    const lost = new Map([...lostCharacters(context)].map((one) => [one.at, one]));
    for (const { index } of text.matchAll(/十[一二三四五]〓”/g)) {
      const five = lost.get(index + 2);
      if (!five?.fits('五')) continue;
      const evidence = [witness];
      // An entity that stayed whole was decoded and vanished; where nothing was lost in front, it stood here.
      if (text[index - 1] !== '“' && text[index - 1] !== LACUNA)
        yield { start: index, end: index, after: '“', evidence };
      yield { start: five.at, end: five.end, after: '五', evidence };
    }
  },
});
