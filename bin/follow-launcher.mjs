// Loaded before the program: when the launcher is gone, even by kill -9, the program ends in order as by SIGTERM.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
