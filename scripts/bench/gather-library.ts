/** Gathers what is known across the plans of one folder, in a process of its own. */
import { gather } from '../library/gather.ts';
import { write } from '../run/output.ts';

const [folder = ''] = process.argv.slice(2);
const { output, gone } = gather(folder, 'bench');
write(folder, output, gone);
