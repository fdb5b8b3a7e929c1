/** The container of old Office files (Compound File Binary): its streams, and what its names say that it holds. */
import { parse } from 'cfb';
import { ConvertError } from '../../diagnostic.ts';
import { begins } from '../port.ts';
import { said } from '../../said/said.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isContainer = (bytes: Uint8Array): boolean => begins(bytes, SIGNATURE);

/** True where a stream of that name is listed; names stand in UTF-16. */
export const lists = (bytes: Uint8Array, name: string): boolean =>
  isContainer(bytes) && Buffer.from(bytes).includes(Buffer.from(`${name}\0`, 'utf16le'));

/** Streams right below the root, by name. */
export type Streams = ReadonlyMap<string, Buffer>;

/**
 * Opens a container.
 *
 * @throws {ConvertError} `office-encrypted`, `office-broken`
 */
export function streamsOf(bytes: Uint8Array): Streams {
  const streams = new Map<string, Buffer>();
  try {
    const { FullPaths, FileIndex } = parse(Buffer.from(bytes));
    for (const [i, path] of FullPaths.entries()) {
      const [, name = '', ...rest] = path.split('/');
      const content = FileIndex[i]?.content as Uint8Array | undefined;
      if (rest.length === 0 && name !== '' && content) streams.set(name, Buffer.from(content));
    }
  } catch {
    throw broken();
  }
  if (streams.has('EncryptedPackage')) throw encrypted();
  return streams;
}

export const encrypted = (): ConvertError =>
  new ConvertError(
    'office-encrypted',
    said('文件加了密码，打不开', 'the file is locked by a password'),
    said(
      '请用密码打开，去掉密码后另存为 .docx 或 .xlsx',
      'open it with its password and save it without one as .docx or .xlsx',
    ),
  );

export const broken = (): ConvertError =>
  new ConvertError(
    'office-broken',
    said(
      '文件不是完好的旧版 Office 或 WPS 文件',
      'the file is no sound file of an older Office or WPS',
    ),
    said(
      '请用 Word 或 WPS 打开，另存为 .docx（表格另存为 .xlsx），或粘贴为纯文本',
      'open it in Word or WPS and save it as .docx (tables as .xlsx), or paste its text as plain text',
    ),
  );
