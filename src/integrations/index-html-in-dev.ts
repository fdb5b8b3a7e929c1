import type { AstroIntegration } from 'astro';

/**
 * Every link of the site names `index.html` (it must work from file://). The development server knows only
 * the folder, so it is told that both are one.
 */
export default function indexHtmlInDev(): AstroIntegration {
  return {
    name: 'index-html-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          const [path = '', query] = (request.url ?? '').split('?');
          if (path.endsWith('/index.html')) {
            const folder = path.slice(0, -'index.html'.length);
            request.url = query === undefined ? folder : `${folder}?${query}`;
          }
          next();
        });
      },
    },
  };
}
