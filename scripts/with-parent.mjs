// Imported into the programs that scripts start: ends them when their parent is gone, killed or not.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The listener alone would keep a finished command from ending.
process.channel?.unref();
