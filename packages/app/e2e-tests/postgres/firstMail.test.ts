import { test } from '../company';
import { tellFirstMail } from '../firstMail';

test.describe('the first mail, on PostgreSQL', tellFirstMail);
