// Tells a dead server's postmaster.pid from a living one's.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Whether the process is a Postgres. A number left by a killed server may be another program's by now,
 * and Postgres itself would then refuse to start.
 * @param {number} pid
 */
export function isPostgres(pid) {
  try {
    if (process.platform === 'linux') {
      return (
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.includes('postgres') === true
      );
    }
    if (process.platform === 'win32') {
      return /postgres/i.test(
        execFileSync('tasklist', ['/FI', `PID eq ${pid}`], { encoding: 'utf8' }),
      );
    }
    return /postgres/.test(
      execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }),
    );
  } catch {
    return false;
  }
}
