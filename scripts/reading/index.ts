/** reading: the registry of ports. The first that claims a file reads it, whatever its name says. */
import type { Port } from './port.ts';
import { doc } from './ports/doc.ts';
import { mhtml } from './ports/mhtml.ts';
import { ofd } from './ports/ofd.ts';
import { odt } from './ports/odt.ts';
import { pdf } from './ports/pdf.ts';
import { rtf } from './ports/rtf.ts';
import { xls } from './ports/xls.ts';
import { xlsx } from './ports/xlsx.ts';

export const ports: readonly Port[] = [pdf, ofd, xlsx, odt, doc, xls, rtf, mhtml];

/** The port of a file; null where it is text or nothing that is known. */
export const portOf = (bytes: Uint8Array): Port | null =>
  ports.find((port) => port.claims(bytes)) ?? null;
