import type { APIRoute, GetStaticPaths } from 'astro';
import { allAssets } from '../../lib/assets.ts';

export const getStaticPaths = (async () =>
  (await allAssets()).map(({ file, text }) => ({
    params: { file },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ params, props }) =>
  new Response(props.text, {
    headers: { 'Content-Type': params['file']?.endsWith('.css') ? 'text/css' : 'text/javascript' },
  });
