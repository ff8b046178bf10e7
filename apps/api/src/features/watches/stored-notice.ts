import { z } from 'zod';

/** What a notice says, and how far its mail is, as the database keeps them. */
export const noticeParagraphs = z.array(z.string());
export const noticeMail = z.enum(['none', 'waiting', 'begun', 'mailed', 'failed']);
