/** A site as web servers send it: compressed. The configurations that are packed beside it ask for that too. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serve, type Site } from '../site/serve.ts';

/** Serves a built site on loopback, every answer compressed. */
export async function serveCompressed(dist: string): Promise<Site> {
  const plain = await serve(dist);
  const server = createServer((request, response) => {
    void fetch(plain.address + (request.url ?? '').slice(1)).then(async (answer) => {
      const body = gzipSync(Buffer.from(await answer.arrayBuffer()));
      response.writeHead(answer.status, {
        ...Object.fromEntries(answer.headers),
        'content-encoding': 'gzip',
        'content-length': body.length,
      });
      response.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await plain.close();
    },
  };
}
