/** Texts of the editor's bar, in the language of the run; the page itself is Chinese. */

const zh = {
  name: '编辑',
  isNew: '新：',
  seen: '已看过',
  reason: '理由（写进 yaml）',
  write: '写入',
  undo: '撤销',
  heading: '这是标题',
  level: '标题的级别',
  levels: ['按编号', '一级', '二级', '三级', '四级'],
  text: '不是标题',
  table: '这几行是表',
  keep: '保留',
  drop: '删去',
  selected: (words: string) => `所选：${words} `,
  written: (file: string) => `已写入 ${file}，正在重新转换……`,
  last: (file: string) => `刚才写入了 ${file}`,
  summary: (errors: number, messages: number, fresh: number) =>
    [
      errors > 0 ? `${errors} 处错误` : '',
      messages > 0 ? `${messages} 条提示` : '没有提示',
      fresh > 0 ? `其中新的 ${fresh} 条` : '',
    ]
      .filter(Boolean)
      .join('，'),
};

const en: typeof zh = {
  name: 'Editing',
  isNew: 'new: ',
  seen: 'Seen',
  reason: 'Reason (goes into the yaml)',
  write: 'Write',
  undo: 'Undo',
  heading: 'Is a heading',
  level: 'Level of the heading',
  levels: ['by its number', '1', '2', '3', '4'],
  text: 'Is no heading',
  table: 'These lines are a table',
  keep: 'Keep',
  drop: 'Drop',
  selected: (words) => `selected "${words}" `,
  written: (file) => `written to ${file}, converting anew …`,
  last: (file) => `just written to ${file}`,
  summary: (errors, messages, fresh) =>
    [
      errors > 0 ? `${errors} errors` : '',
      messages > 0 ? `${messages} messages` : 'no messages',
      fresh > 0 ? `${fresh} of them new` : '',
    ]
      .filter(Boolean)
      .join(', '),
};

export const barWords = { zh, en };
