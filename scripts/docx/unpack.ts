/** The parts of a Word file that hold text, and the guard against archives that unfold without end. */
import { strFromU8, unzipSync } from 'fflate';
import { ConvertError } from '../diagnostic.ts';
import { said } from '../said/said.ts';

/** Parts that are read. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels)$/;

/** Parts that hold more text, which is not of the document: headers, footers, remarks, drawings, building blocks. */
const AROUND = /^word\/(?!(?:theme|fontTable|settings|webSettings)\b).+\.xml$/;

/** True for a part whose text is read as that of the document. */
export const isRead = (name: string): boolean => WANTED.test(name);

/** True for a part that may hold text, of the document or around it. */
export const isText = (name: string): boolean =>
  AROUND.test(name) && !/^word\/(?:styles|numbering)\.xml$/.test(name);

/** The parts of a plan of 100 000 characters take some 5 MB. */
const MOST_BYTES = 24 * 1024 * 1024;

const REMEDY = said(
  '请在 Word 里另存为 .docx，或粘贴为纯文本',
  'save it as .docx in Word, or paste its text as plain text',
);

/** True for the first bytes of an archive, which a `.docx` is. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The parts of a Word file, by their names in the archive. */
export type Parts = Record<string, string>;

/**
 * Unpacks a Word file.
 *
 * @throws {ConvertError} `docx-size` where its parts are too large to be a document, `docx-broken` where it is no
 * Word file
 */
export function unpack(bytes: Uint8Array): Parts {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!WANTED.test(name) && !AROUND.test(name)) return false;
    total += originalSize;
    if (total > MOST_BYTES) {
      const megabytes = Math.round(MOST_BYTES / 1024 / 1024);
      throw new ConvertError(
        'docx-size',
        said(
          `Word 文件解开后超过 ${megabytes} MB，不像是一份文件`,
          `unpacked, the Word file has more than ${megabytes} MB: that is no document`,
        ),
        REMEDY,
      );
    }
    return true;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    if (!parts.some(([name]) => name.startsWith('word/document')))
      throw new Error('no document part');
    return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
  } catch (error) {
    if (error instanceof ConvertError) throw error;
    throw new ConvertError(
      'docx-broken',
      said('文件不是完好的 Word 文件（.docx）', 'the file is no sound Word file (.docx)'),
      REMEDY,
    );
  }
}
