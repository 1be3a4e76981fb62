import { test } from '../company';
import { tellFirstMail } from '../firstMail';

test.use({ database: 'postgres' });

test.describe('the first mail, on PostgreSQL', tellFirstMail);
