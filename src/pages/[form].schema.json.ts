import type { APIRoute } from 'astro';
import { forms, jsonSchemaOf } from '../lib/data-forms.ts';
import type { Form } from '../lib/data-forms.ts';

/** The form of each data file, as JSON Schema. */
export const getStaticPaths = () => Object.keys(forms).map((form) => ({ params: { form } }));

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(jsonSchemaOf(params['form'] as Form), null, 1)}\n`);
