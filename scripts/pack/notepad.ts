/** The Notepad of old Windows takes a text for UTF-8 only with a mark in front, and knows no other line end. */
export function forNotepad(text: Buffer): Buffer {
  return Buffer.from(`\ufeff${text.toString('utf8').replaceAll('\n', '\r\n')}`);
}
