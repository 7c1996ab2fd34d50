import { config } from 'zod';

/** The page's content-security policy refuses text as code, and reports that it was tried: zod is not to try it. */
config({ jitless: true });
