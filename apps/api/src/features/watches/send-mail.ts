import { Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { MailConfig } from '../../config.ts';

export type Mail = { to: string; subject: string; text: string };

/**
 * What became of a mail. `refused`: the server answered and did not take it. `no-answer`: no server
 * answered, before anything of the mail was sent. `unknown`: the connection ended in the middle.
 */
export type Sent =
  | { outcome: 'sent' }
  | { outcome: 'refused' | 'no-answer' | 'unknown'; code: string };

/** How long a server may take to be there, to greet, and to say the next word; and the whole of a mail. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };
const longestMail = 60_000;

const isAnswer = (error: object) =>
  'responseCode' in error && typeof error.responseCode === 'number';

/** A few letters that say what went wrong, without addresses: as nodemailer names it. */
const codeOf = (error: object) =>
  'responseCode' in error && typeof error.responseCode === 'number'
    ? String(error.responseCode)
    : 'code' in error && typeof error.code === 'string'
      ? error.code
      : 'unknown';

/** Sends mails one by one, each within bounded time. */
export function mailSender({ smtpUrl, from }: MailConfig) {
  return async (mail: Mail): Promise<Sent> => {
    const transport = createTransport({ ...patience, url: smtpUrl });
    let hasBegun = false;
    let isOver = false;
    // Once the time is over nothing more of the mail may go out: it is tried again, or given up.
    const gate = () =>
      new Transform({
        transform(chunk, _encoding, done) {
          hasBegun = true;
          done(isOver ? new Error('The time for this mail is over.') : null, chunk);
        },
      });
    transport.use('stream', (prepared, done) => {
      prepared.message.transform(gate);
      done();
    });
    const sending = transport
      .sendMail({ from, ...mail, disableFileAccess: true, disableUrlAccess: true })
      .then((): Sent => ({ outcome: 'sent' }))
      .catch((error: unknown): Sent => {
        const thrown = error instanceof Error ? error : new Error(String(error));
        const outcome = isAnswer(thrown) ? 'refused' : hasBegun ? 'unknown' : 'no-answer';
        return { outcome, code: codeOf(thrown) };
      });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Sent>((resolve) => {
      timer = setTimeout(() => {
        isOver = true;
        resolve({ outcome: hasBegun ? 'unknown' : 'no-answer', code: 'ETIMEDOUT' });
      }, longestMail);
    });
    try {
      return await Promise.race([sending, late]);
    } finally {
      clearTimeout(timer);
      transport.close();
    }
  };
}
