/** Texts of the editor's bar. */
export const zhBar = {
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
  selected: (words: string) => `所选“${words}” `,
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
} as const;
