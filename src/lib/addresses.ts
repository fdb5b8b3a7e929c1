import { z } from 'zod';
import { addressSchema } from '../plan.schema.ts';
import { gathered } from './gathered.ts';

/** The addresses at which a plan stood and no plan stands any more; none where the converter wrote no list. */
export const formerAddresses = gathered('addresses.json', z.array(addressSchema), []);
