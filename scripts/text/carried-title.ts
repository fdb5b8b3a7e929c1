/** Title of the document that a notice carries: what stands inside 关于印发…的通知, or null. */
export function carriedTitle(notice: string): string | null {
  const match = /印发(?:《([^《》]*(?:《[^》]*》[^《》]*)*)》|(.+?))的?通知/.exec(notice);
  return (match?.[1] ?? match?.[2] ?? '').trim() || null;
}
