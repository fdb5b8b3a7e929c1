import type { APIRoute, GetStaticPaths } from 'astro';
import { tablePaths } from '../../../lib/table-paths.ts';
import { tableXlsx } from '../../../lib/exports/xlsx.ts';
import type { Table } from '../../../plan.schema.ts';

export const getStaticPaths = tablePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(new Blob([tableXlsx(props.table).slice()]));
