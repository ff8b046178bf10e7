// Imported into a measured server: while its parent asks for it, keeps every statement that the
// server sends to the database, with when it was sent and answered, and hands them over.
import pg from 'pg';

/** @typedef {import('./statements.ts').Sent} Sent */

/** @type {Sent[] | undefined} */
let kept;

const sendQuery = pg.Client.prototype.query;

/** @param {unknown[]} given @returns {Pick<Sent, 'name' | 'text' | 'values' | 'rowMode'>} */
function statementOf([asked, values]) {
  if (typeof asked === 'string')
    return { text: asked, values: Array.isArray(values) ? values : [] };
  const { name, text, rowMode, ...config } = Object(asked);
  return { name, text, rowMode, values: config.values ?? (Array.isArray(values) ? values : []) };
}

/** @this {pg.Client} @param {unknown[]} given */
function query(...given) {
  if (kept === undefined) return Reflect.apply(sendQuery, this, given);
  /** @type {Sent} */
  const sent = { ...statementOf(given), sentAt: performance.now(), answeredAt: 0 };
  kept.push(sent);
  const answered = () => {
    sent.answeredAt = performance.now();
  };
  const last = given.at(-1);
  if (typeof last === 'function') {
    /** @param {unknown[]} result */
    const tell = (...result) => {
      answered();
      return last(...result);
    };
    return Reflect.apply(sendQuery, this, [...given.slice(0, -1), tell]);
  }
  const result = Reflect.apply(sendQuery, this, given);
  // A second listener: whoever asked still hears of a failure himself.
  if (result instanceof Promise) result.then(answered, answered);
  return result;
}

Reflect.set(pg.Client.prototype, 'query', query);

process.on('message', (asked) => {
  if (asked === 'record') kept = [];
  if (asked !== 'tell') return;
  process.send?.(kept ?? []);
  kept = undefined;
});
process.channel?.unref();
