/** reading: the registry of ports. The first that claims a file reads it, whatever its name says. */
import type { Port } from './port.ts';
import { ofd } from './ports/ofd.ts';
import { odt } from './ports/odt.ts';
import { pdf } from './ports/pdf.ts';
import { xlsx } from './ports/xlsx.ts';

export const ports: readonly Port[] = [pdf, ofd, xlsx, odt];

/** The port of a file; null where it is text or nothing that is known. */
export const portOf = (bytes: Uint8Array): Port | null =>
  ports.find((port) => port.claims(bytes)) ?? null;
